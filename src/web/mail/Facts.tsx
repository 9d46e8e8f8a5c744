import type { ReactNode } from 'react'
import styles from './Mail.module.css'

type Address = { readonly name: string; readonly address: string }

/** Names and values of a mail, one under the other; what is missing is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

export const addressText = ({ name, address }: Address): string =>
  name && name !== address ? `${name} <${address}>` : address

export const addressesText = (addresses: readonly Address[]): string => addresses.map(addressText).join(', ')

import { useState } from 'react'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { KeptText } from '#web/settings/KeptText.tsx'
import { Managers } from '../terms/Managers.tsx'
import { useAgreementWords } from '../words.ts'
import styles from './Page.module.css'
import { useKeep } from './page-data.ts'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** What is no part of the terms: each field is kept when it is left. */
export function Facts({ agreement, may }: { readonly agreement: Agreement; readonly may: boolean }) {
  const say = useText()
  const words = useAgreementWords()
  const keep = useKeep(agreement)
  const [wrong, setWrong] = useState(false)
  return (
    <Tile name={say('facts')}>
      <div className={styles.form}>
        <KeptText
          name={say('name')}
          value={agreement.name}
          disabled={!may}
          onKeep={name => name && keep({ name }, { name: agreement.name })}
        />
        <Managers
          value={agreement.manager?.id ?? null}
          disabled={!may}
          onChange={managerId => keep({ managerId }, { managerId: agreement.manager?.id ?? null })}
        />
        <KeptText
          name={say('rank')}
          hint={say('rankHint')}
          value={String(agreement.rank)}
          disabled={!may}
          error={wrong ? say('rankUnreadable') : undefined}
          onKeep={text => {
            const rank = Number(text)
            const readable = Number.isInteger(rank) && rank >= 1 && rank <= 99
            setWrong(!readable)
            if (readable) keep({ rank }, { rank: agreement.rank })
          }}
        />
      </div>
      <p className={styles.quiet}>
        {agreement.createdBy
          ? say('createdBy', {
              moment: words.moment(agreement.createdAt, words.format.zone),
              name: agreement.createdBy.name,
            })
          : say('createdAt', { moment: words.moment(agreement.createdAt, words.format.zone) })}
      </p>
    </Tile>
  )
}

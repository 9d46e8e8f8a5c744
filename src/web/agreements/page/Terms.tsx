import type { ReactNode } from 'react'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { priceText } from '../prices.ts'
import { useText as useTermsText } from '../terms/text.ts'
import { useAgreementWords } from '../words.ts'
import styles from './Page.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** The rest of what is agreed, a line each. */
export function Terms({ agreement }: { readonly agreement: Agreement }) {
  const say = useText()
  const sayTerms = useTermsText()
  const words = useAgreementWords()
  const { terms, names } = agreement
  const { format } = words
  const named = (id: string) => names[id] ?? say('unknown')
  const { allowance, notices, shares } = terms
  return (
    <Tile name={say('terms')}>
      <dl className={styles.facts}>
        <Fact name={sayTerms('recipients')}>
          {terms.recipients.some(({ kind }) => kind === 'client')
            ? sayTerms('wholeClient')
            : format.list(terms.recipients.map(({ id }) => named(id)))}
        </Fact>
        <Fact name={sayTerms('services')}>
          {words.services(terms.services === 'all' ? 'all' : terms.services.map(named))}
        </Fact>
        <Fact name={sayTerms('calendar')}>
          {terms.calendarId ? named(terms.calendarId) : sayTerms('calendarUsual')}
        </Fact>
        <Fact name={sayTerms('hours')}>
          {words.hours(allowance)}
          {allowance ? (
            <span className={styles.quiet}>
              {[
                sayTerms(`unused_${allowance.carryOver}`),
                allowance.carriesFor ? say('carriesFor', { count: allowance.carriesFor }) : null,
                allowance.thresholds.length > 0
                  ? say('toldAt', {
                      shares: format.list(allowance.thresholds.map(share => format.percent(share / 100))),
                    })
                  : null,
                allowance.atZero ? sayTerms(`atZero_${allowance.atZero}`) : sayTerms('atZeroNone'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          ) : null}
        </Fact>
        <Fact name={sayTerms('price')}>
          {words.price(terms.price)}
          {terms.rates.length > 0 ? (
            <span className={styles.quiet}>
              {terms.rates
                .map(rate =>
                  say('ratePerHour', {
                    activity: rate.activity || sayTerms('anyActivity'),
                    price: priceText(rate, format.locale),
                  }),
                )
                .join(' · ')}
            </span>
          ) : null}
        </Fact>
        <Fact name={sayTerms('notices')}>
          {[
            notices.activation ? sayTerms('tellActivation') : null,
            notices.ahead.length > 0
              ? say('aheadDays', { days: format.list(notices.ahead.map(day => format.number(day))) })
              : null,
            notices.ending ? sayTerms('tellEnding') : null,
          ]
            .filter(Boolean)
            .join(' · ') || say('nobodyTold')}
          <span className={styles.quiet}>
            {[
              typeof notices.contacts === 'string'
                ? sayTerms(`tell_${notices.contacts}`)
                : format.list(notices.contacts.map(named)),
              notices.manager ? sayTerms('tellManager') : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Fact>
        <Fact name={sayTerms('shares')}>
          {[
            sayTerms(`share_${shares.promises}`),
            shares.hours ? sayTerms('shareHours') : null,
            shares.attainment ? sayTerms('shareAttainment') : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Fact>
        {terms.notes ? (
          <Fact name={sayTerms('notes')}>
            <span className={styles.notes} dir="auto">
              {terms.notes}
            </span>
          </Fact>
        ) : null}
      </dl>
    </Tile>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { Button } from '#web/ui/Button.tsx'
import { NumberField } from '#web/ui/forms/NumberField.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { mainUnits, minorUnits } from '../prices.ts'
import { pers } from './Allowing.tsx'
import { Part } from './Part.tsx'
import styles from './Terms.module.css'
import { useText } from './text.ts'

/** What it costs, and what an hour beyond it costs. */
export function Pricing({
  terms,
  onChange,
}: {
  readonly terms: AgreementTerms
  readonly onChange: (change: Partial<AgreementTerms>) => void
}) {
  const say = useText()
  const { price, rates } = terms
  const currency = price?.currency ?? rates[0]?.currency ?? 'EUR'
  const setRate = (place: number, change: Partial<AgreementTerms['rates'][number]>) =>
    onChange({ rates: rates.map((rate, at) => (at === place ? { ...rate, ...change } : rate)) })
  return (
    <Part name={say('price')}>
      <Switch
        name={say('priceOn')}
        on={price !== null}
        onChange={on => onChange({ price: on ? { amount: 0, currency, per: 'month' } : null })}
      />
      {price === null ? null : (
        <div className={styles.trio}>
          <Amount
            name={say('amount')}
            money={price}
            onChange={amount => onChange({ price: { ...price, amount } })}
          />
          <CurrencyField
            value={price.currency}
            onChange={code => onChange({ price: { ...price, currency: code } })}
          />
          <Select
            name={say('pricePer')}
            choices={pers.map(id => ({ id, name: say(`each_${id}`) }))}
            value={price.per}
            onChange={per => per && onChange({ price: { ...price, per } })}
          />
        </div>
      )}
      {rates.map((rate, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rate has no identity but its place
        <div key={place} className={styles.line}>
          <TextField
            name={say('activity')}
            placeholder={say('anyActivity')}
            value={rate.activity}
            onChange={activity => setRate(place, { activity })}
          />
          <Amount name={say('hourly')} money={rate} onChange={amount => setRate(place, { amount })} />
          <CurrencyField value={rate.currency} onChange={code => setRate(place, { currency: code })} />
          <IconButton
            name={say('removeRate', { place: place + 1 })}
            icon={<X size={16} strokeWidth={1.75} />}
            onClick={() => onChange({ rates: rates.filter((_, at) => at !== place) })}
          />
        </div>
      ))}
      <div>
        <Button
          size="s"
          look="quiet"
          icon={<Plus size={16} strokeWidth={1.75} />}
          onClick={() => onChange({ rates: [...rates, { activity: '', amount: 0, currency }] })}
        >
          {say('addRate')}
        </Button>
      </div>
    </Part>
  )
}

function Amount({
  name,
  money,
  onChange,
}: {
  readonly name: string
  readonly money: { readonly amount: number; readonly currency: string }
  readonly onChange: (amount: number) => void
}) {
  const say = useText()
  const [wrong, setWrong] = useState(false)
  return (
    <NumberField
      name={name}
      value={mainUnits(money.amount, money.currency)}
      error={wrong ? say('amountUnreadable') : undefined}
      onChange={value => {
        const amount = value === null ? null : minorUnits(value, money.currency)
        setWrong(amount === null)
        if (amount !== null) onChange(amount)
      }}
    />
  )
}

/** Three letters, taken once they are complete. */
function CurrencyField({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (code: string) => void
}) {
  const say = useText()
  const [text, setText] = useState<string | null>(null)
  return (
    <TextField
      name={say('currency')}
      maxLength={3}
      value={text ?? value}
      error={
        text !== null && text.length === 3 && !/^[A-Z]{3}$/.test(text) ? say('currencyUnreadable') : undefined
      }
      onChange={typed => {
        const code = typed.toUpperCase()
        setText(code)
        if (/^[A-Z]{3}$/.test(code)) onChange(code)
      }}
      onBlur={() => setText(null)}
    />
  )
}

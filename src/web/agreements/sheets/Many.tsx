import { X } from 'lucide-react'
import { useState } from 'react'
import { patternOf } from '#domain/agreements/pattern.ts'
import { type Source, SourcePicker, useSource } from '#web/clients/onboarding/SourcePicker.tsx'
import { useNarrow } from '#web/platform/width.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Segments } from '#web/ui/forms/Choices.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { AddClients } from './AddClients.tsx'
import columnStyles from './columns.module.css'
import { useColumns } from './columns.tsx'
import { BulkGrid } from './grid/BulkGrid.tsx'
import type { GridColumn } from './grid/column.ts'
import { type Laid, type Request, useLaying } from './laying.ts'
import { ManySheet } from './ManySheet.tsx'
import { closeSheet, type Made } from './opened.ts'
import type { KnownClient } from './pasted-clients.ts'
import styles from './Sheets.module.css'
import { useSettled } from './settled.ts'
import { useText } from './text.ts'

/** One agreement as the source, a row for each client that gets one like it. */
export function Many({ sourceId, made }: { readonly sourceId: string | null; readonly made: Made | null }) {
  const say = useText()
  if (useNarrow())
    return (
      <Dialog open title={say('createManyTitle')} onClose={closeSheet}>
        <EmptyState title={say('desktopOnly')} actions={<Button onClick={closeSheet}>{say('close')}</Button>}>
          {say('desktopOnlyText')}
        </EmptyState>
      </Dialog>
    )
  return <Wide sourceId={sourceId} made={made} />
}

function Wide({ sourceId, made }: { readonly sourceId: string | null; readonly made: Made | null }) {
  const say = useText()
  const given = useSource(sourceId)
  const [chosen, setSource] = useState<Source | null>(null)
  const source = chosen ?? given
  const [clients, setClients] = useState<readonly KnownClient[]>([])
  const [mode, setMode] = useState<Request['mode']>('copy')
  const [written, setPattern] = useState<string | null>(null)
  const pattern = written ?? (source ? patternOf(source.name, source.client) : '')
  const [days, setDays] = useState<{ readonly startsOn?: string; readonly endsOn?: string }>({})
  const namePattern = useSettled(pattern.trim(), 300)
  const request: Request | null =
    source === null || clients.length === 0
      ? null
      : {
          mode,
          sourceIds: [source.id],
          clientIds: clients.map(({ id }) => id),
          ...(namePattern === '' ? {} : { namePattern }),
          ...days,
        }
  const laying = useLaying(request)
  // Those taken off the list go at once, not with the next answer.
  const laid = laying.laid.filter(({ row }) => clients.some(({ id }) => id === row.client.id))
  const columns = useColumns(laying.edit)
  const shown: readonly GridColumn<Laid>[] = [
    columns.include,
    {
      id: 'client',
      name: say('client'),
      className: columnStyles.whose,
      show: ({ row }) => <span dir="auto">{row.client.name}</span>,
    },
    columns.typing('name', say('name')),
    columns.typing('startsOn', say('startsOn')),
    columns.typing('endsOn', say('endsOn')),
    columns.typing('zone', say('zone')),
    columns.typing('manager', say('manager')),
    columns.problems,
    {
      id: 'remove',
      name: say('remove'),
      unnamed: true,
      className: columnStyles.include,
      show: ({ row }) => (
        <IconButton
          size="s"
          tabIndex={-1}
          name={say('removeRow', { client: row.client.name })}
          icon={<X size={16} strokeWidth={1.75} />}
          onClick={() => setClients(now => now.filter(({ id }) => id !== row.client.id))}
        />
      ),
    },
  ]
  const setDay = (name: 'startsOn' | 'endsOn', day: string) =>
    setDays(({ [name]: _, ...others }) => (day === '' ? others : { ...others, [name]: day }))
  return (
    <ManySheet
      kind="create"
      title={say('createManyTitle')}
      laying={{ ...laying, laid }}
      isTouched={clients.length > 0}
      isEmpty={source === null}
      made={made}
      onMade={rows => {
        const gone = new Set(rows.map(({ row }) => row.client.id))
        setClients(now => now.filter(({ id }) => !gone.has(id)))
      }}
      tools={
        <>
          <SourcePicker value={source} onChange={setSource} autoFocus={sourceId === null} />
          {source ? (
            <>
              <TextField
                name={say('pattern')}
                hint={say('patternHint')}
                value={pattern}
                maxLength={160}
                onChange={setPattern}
              />
              <Segments
                name={say('mode')}
                choices={(['copy', 'continue'] as const).map(id => ({ id, name: say(`mode_${id}`) }))}
                value={mode}
                onChange={setMode}
              />
              <div className={styles.days}>
                <DateField
                  name={say('startsOn')}
                  value={days.startsOn ?? laid[0]?.proposal.startsOn ?? ''}
                  onChange={day => setDay('startsOn', day)}
                />
                <DateField
                  name={say('endsOn')}
                  last
                  from={days.startsOn ?? laid[0]?.proposal.startsOn ?? ''}
                  value={days.endsOn ?? laid[0]?.proposal.endsOn ?? ''}
                  onChange={day => setDay('endsOn', day)}
                />
              </div>
            </>
          ) : null}
        </>
      }
    >
      {source ? (
        <AddClients
          chosen={clients}
          onAdd={added =>
            setClients(now => [...now, ...added.filter(client => !now.some(({ id }) => id === client.id))])
          }
        />
      ) : (
        <p className={styles.quiet}>{say('chooseSource')}</p>
      )}
      {laying.problem ? (
        <ErrorState title={say('proposeFailed')} safe={laying.problem.title} retry={laying.retry} />
      ) : laying.isWaiting ? (
        <Waiting lines={Math.min(clients.length, 10)} height="2.5rem" />
      ) : laid.length > 0 ? (
        <>
          <BulkGrid
            name={say('grid')}
            rows={laid}
            idOf={({ row }) => row.key}
            columns={shown}
            stateOf={({ fate }) => fate}
            onType={columns.onType}
          />
          <p className={styles.quiet}>{say('gridHint')}</p>
        </>
      ) : null}
    </ManySheet>
  )
}

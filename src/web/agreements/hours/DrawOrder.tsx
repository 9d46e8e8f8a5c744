import type { DrawRule } from '#domain/agreements/allowance/routing.ts'
import { edit, useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './Order.module.css'
import { OrderEditor } from './OrderEditor.tsx'
import { useMayOrder } from './rights.ts'
import { useText } from './text.ts'

/** Where hours are taken from: the desk's order, or with a client the one that holds for them. Kept at once, with undo. */
export function DrawOrder({ clientId = null }: { readonly clientId?: string | null }) {
  const say = useText()
  const may = useMayOrder()
  const change = useChange()
  const input = { query: clientId === null ? {} : { clientId } }
  const answer = useAnswer('agreements.draw_order', input)
  if (!answer.data)
    return answer.error ? (
      <ErrorState title={say('orderFailed')} retry={() => void answer.refetch()} />
    ) : (
      <Waiting lines={3} height="3rem" />
    )
  const { order, own, version } = answer.data
  const save = (next: readonly DrawRule[] | null, base: number, back: Back | null): void =>
    void change({
      ...(next === null
        ? {}
        : {
            show: () =>
              edit(
                'agreements.draw_order',
                now => ({ ...now, order: [...next], own: clientId !== null }),
                input,
              ),
          }),
      send: () =>
        call('agreements.save_draw_order', {
          body: { base, clientId, order: next === null ? null : [...next] },
        }),
      touches: ['agreements.draw_order', 'agreements.hours', 'agreements.preview_draw'],
      told: reply => ({
        text: say('orderSaved'),
        ...(back ? { undo: () => save(back.order, reply.version, null) } : {}),
      }),
    })
  const keep = (next: readonly DrawRule[] | null) =>
    save(next, version, { order: clientId !== null && !own ? null : order })
  const follows = clientId !== null && !own
  return (
    <div className={styles.part}>
      <OrderEditor order={order} disabled={!may || follows} onChange={keep} />
      {clientId === null ? null : (
        <div className={styles.foot}>
          <span className={styles.quiet}>{say(own ? 'orderOwn' : 'orderDesk')}</span>
          {may ? (
            own ? (
              <Button size="s" onClick={() => keep(null)}>
                {say('orderBack')}
              </Button>
            ) : (
              <Button size="s" onClick={() => keep(order)}>
                {say('orderChange')}
              </Button>
            )
          ) : null}
        </div>
      )}
    </div>
  )
}

type Back = { readonly order: readonly DrawRule[] | null }

import { Archive, Reply, Settings2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Instant } from '#kernel/instant.ts'
import { now } from '#web/platform/clock.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { TurnBadge } from '#web/ui/TurnBadge.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Gallery.module.css'

const icon = { size: 16, strokeWidth: 1.75 } as const

export function Controls() {
  const [tab, setTab] = useState<'my' | 'team' | 'all'>('my')
  const [at] = useState(() => (now() + 20 * 3_600_000) as Instant)
  return (
    <div className={styles.grid}>
      <div className={styles.card}>
        {(['m', 's'] as const).map(size => (
          <div key={size} className={styles.line}>
            <Button look="primary" size={size} keys="mod+enter">
              Send and hand over
            </Button>
            <Button size={size} icon={<Reply {...icon} />} keys="r">
              Reply
            </Button>
            <Button size={size} look="quiet">
              Cancel
            </Button>
            <Button size={size} look="danger" icon={<Trash2 {...icon} />}>
              Remove
            </Button>
            <Button size={size} disabled>
              Disabled
            </Button>
            <Button size={size} busy look="primary">
              Busy
            </Button>
          </div>
        ))}
        <div className={styles.line}>
          <IconButton name="Reply" keys="r" icon={<Reply {...icon} />} />
          <IconButton name="Archive" icon={<Archive {...icon} />} pressed />
          <IconButton name="Settings" keys="g s" icon={<Settings2 {...icon} />} count={3} />
          <IconButton name="Small" icon={<Settings2 {...icon} />} size="s" />
          <Kbd keys="mod+k" />
          <Kbd keys="g q" />
          <Kbd keys="mod+shift+enter" />
          <Kbd keys="?" />
        </div>
      </div>
      <div className={styles.card}>
        <Tabs
          name="Views"
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'my', name: 'My queue', count: 9 },
            { id: 'team', name: 'Team', count: 41, dot: true },
            { id: 'all', name: 'All' },
          ]}
        >
          <p className="quiet">{tab}</p>
        </Tabs>
        <div className={styles.line}>
          {([1, 2, 3, 4] as const).map(rank => (
            <PriorityMark key={rank} rank={rank} />
          ))}
          <PriorityMark rank={2} bare name="Urgent" />
        </div>
        <div className={styles.line}>
          {(['us', 'client', 'third_party', 'nobody'] as const).map(turn => (
            <TurnBadge key={turn} turn={turn} />
          ))}
          <TurnBadge turn="us" status="Working" />
        </div>
        <div className={styles.line}>
          {['Kim Lee', 'Анна Каренина', 'Ben', 'Zoë van Dijk'].map(name => (
            <Avatar key={name} name={name} size={32} />
          ))}
          <Avatar name="Nordwind GmbH" shape="client" size={40} />
          <Avatar name="Acme" shape="client" />
        </div>
        <div className={styles.line}>
          <ZonedTime at={at} elsewhere={{ zone: 'Asia/Tokyo', place: 'Tokyo' }} />
          <ZonedTime at={at} elsewhere={{ zone: 'America/Denver', place: 'Denver' }} stacked />
          <ZonedTime at={at} precise />
        </div>
      </div>
      <div className={styles.card}>
        <Banner>A note about this page.</Banner>
        <Banner tone="good">The test mail arrived.</Banner>
        <Banner tone="warning" actions={<Button size="s">Attach</Button>}>
          No active agreement covers this.
        </Banner>
        <Banner tone="problem">The relay refuses the password.</Banner>
        <Skeleton />
      </div>
      <div className={styles.card}>
        <EmptyState title="Nothing is due." actions={<Button>Show waiting</Button>}>
          17 tickets wait on clients; the oldest for 6 days.
        </EmptyState>
        <ErrorState retry={() => {}} />
      </div>
    </div>
  )
}

import { useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { HoverCard } from '#web/ui/HoverCard.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from './Gallery.module.css'

export function Overlays() {
  const [dialog, setDialog] = useState(false)
  const [sheet, setSheet] = useState(false)
  const [layout, setLayout] = useState('list')
  return (
    <div className={styles.line}>
      <Menu
        name="Layout"
        sections={[
          {
            items: ['list', 'table', 'board'].map(id => ({
              id,
              name: id,
              checked: id === layout,
              run: () => setLayout(id),
            })),
          },
          {
            name: 'More',
            items: [{ id: 'x', name: 'Remove', danger: true, keys: 'backspace', run: () => {} }],
          },
        ]}
        trigger={props => <Button {...props}>Menu</Button>}
      />
      <HoverCard card={() => <p>Stays while pointed at.</p>}>
        <Button>Hover card</Button>
      </HoverCard>
      <Button onClick={() => setDialog(true)}>Dialog</Button>
      <Button onClick={() => setSheet(true)}>Sheet</Button>
      <Button
        onClick={() => toast({ text: '#4812 assigned to Ben', undo: () => toast({ text: 'Taken back' }) })}
      >
        Toast
      </Button>
      <Button onClick={() => toast({ text: 'The server does not answer.', tone: 'problem' })}>Problem</Button>
      <Dialog
        open={dialog}
        onClose={() => setDialog(false)}
        title="Attach an agreement"
        actions={
          <>
            <Button onClick={() => setDialog(false)}>Cancel</Button>
            <Button look="primary" keys="mod+enter">
              Attach
            </Button>
          </>
        }
      >
        <TextField name="Reason" value="" onChange={() => {}} autoFocus />
        <Select
          name="Agreement"
          choices={[
            { id: 'a', name: 'Gold' },
            { id: 'b', name: 'Silver' },
          ]}
          value={null}
          onChange={() => {}}
        />
        <Menu
          name="Inside"
          sections={[{ items: [{ id: 'x', name: 'Escape closes only me', run: () => {} }] }]}
          trigger={props => <Button {...props}>Menu inside</Button>}
        />
      </Dialog>
      <Sheet
        open={sheet}
        onClose={() => setSheet(false)}
        title="Properties"
        actions={<Button wide>Done</Button>}
      >
        <TextField name="Subject" value="SSO loop" onChange={() => {}} />
      </Sheet>
    </div>
  )
}

import { Agreements } from './Agreements.tsx'
import styles from './Front.module.css'
import { Offers } from './Offers.tsx'
import { Needed, OwnRequests } from './OwnRequests.tsx'

/** What a client's person sees first: what can be asked for, what was asked, what is agreed. */
export function FrontScreen() {
  return (
    <div className={styles.page}>
      <Needed />
      <Offers />
      <div className={styles.beside}>
        <OwnRequests />
        <Agreements />
      </div>
    </div>
  )
}

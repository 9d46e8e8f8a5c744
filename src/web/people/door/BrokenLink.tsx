import { Link } from '@tanstack/react-router'
import { useText } from '../text.ts'
import styles from './Door.module.css'
import { DoorMessage } from './DoorForm.tsx'

export function BrokenLink({ again }: { readonly again: '/sign-in' | '/password' }) {
  const say = useText()
  return (
    <DoorMessage title={say('linkBroken')} text={say('linkBrokenText')}>
      {/* A whole new page: what stood behind the # is gone with it. */}
      <a className={styles.link} href={again}>
        {say('askAgain')}
      </a>
      <Link className={styles.link} to="/sign-in">
        {say('backToSignIn')}
      </Link>
    </DoorMessage>
  )
}

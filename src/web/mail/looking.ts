import { useNavigate, useSearch } from '@tanstack/react-router'

type Look = { readonly show: string; readonly text: string; readonly mail: string | null }

/** What a mail list shows, kept in the address so that it can be pasted to a colleague. */
export function useLooking(
  to: '/settings/triage' | '/settings/outbox',
  usual: string,
): Look & { readonly look: (change: Partial<Look>) => void } {
  const navigate = useNavigate()
  const { show = usual, text = '', mail = null } = useSearch({ strict: false }) as Partial<Look>
  // Numbers and "true" come back from the address as what they look like.
  const now: Look = { show: String(show), text: String(text), mail: mail === null ? null : String(mail) }
  const look = (change: Partial<Look>) => {
    const next = { ...now, ...change }
    void navigate({
      to,
      search: {
        ...(next.show === usual ? {} : { show: next.show }),
        ...(next.text === '' ? {} : { text: next.text }),
        ...(next.mail === null ? {} : { mail: next.mail }),
      },
      replace: change.mail === undefined,
    })
  }
  return { ...now, look }
}

import type { Preferences } from '#domain/people/shapes.ts'
import type { Me } from '#domain/people/sign-in-shapes.ts'
import { setUndoTime } from '#web/ui/toasts.ts'
import { cache, keyOf, useAnswer } from './cache.ts'
import { call, setCsrf } from './client.ts'
import { defaultKeymap, setKeymap } from './keyboard/keymap.ts'
import { startLive, stopLive } from './live.ts'
import { setReader } from './reader.ts'
import { setDensity, setMotion, setTheme } from './theme.ts'

// Who is signed in, and what follows from it: the token, the live stream, and how this person likes the desk.

let here = ''

/** Who is, or was last, signed in at this window: what was written belongs to them, also after a session's end. */
export const personHere = (): string => here

/** Takes over a person from `people.me` or a sign-in: call it before showing anything of theirs. */
export async function enter(me: Me): Promise<void> {
  here = me.id
  cache.setQueryData(keyOf('people.me'), me)
  setCsrf(me.csrf)
  applyPreferences(me.preferences)
  await setReader({
    language: me.language,
    region: me.region,
    zone: me.zone ?? me.company?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    hours:
      me.preferences.hourCycle === 'h12' || (usesTwelve(me.region) && me.preferences.hourCycle !== 'h23')
        ? 12
        : 24,
    weekStart: weekStart(me.preferences.weekStart, me.region),
  })
  startLive()
}

/** Signed out, here or by the server: nothing of this person stays in memory. */
export function leave(): void {
  stopLive()
  setCsrf(null)
  cache.clear()
}

/** The person signed in; undefined while nobody is. */
export const useMe = (): Me | undefined => useAnswer('people.me', undefined, { staleTime: 5 * 60_000 }).data

export const currentMe = (): Me | undefined => cache.getQueryData<Me>(keyOf('people.me'))

/** Changes one's own preferences: applied at once, kept in the profile. */
export async function prefer(preferences: Preferences): Promise<void> {
  const me = currentMe()
  applyPreferences({ ...me?.preferences, ...preferences })
  if (!me) return
  cache.setQueryData(keyOf('people.me'), { ...me, preferences: { ...me.preferences, ...preferences } })
  await enter(await call('people.updateMe', { body: { preferences } }))
}

function applyPreferences(wished: Preferences): void {
  if (wished.theme) setTheme(wished.theme)
  if (wished.density) setDensity(wished.density)
  setMotion(wished.motion ?? 'system')
  setUndoTime(wished.toastsStay ? null : 10_000)
  setKeymap({
    shortcuts: wished.singleKeys ?? defaultKeymap.shortcuts,
    keys: wished.keyboard ?? defaultKeymap.keys,
  })
}

const usesTwelve = (region: string) => /^(US|CA|AU|NZ|IN|PH|EG|SA|PK|BD|MY|CO)$/.test(region)

function weekStart(wished: Preferences['weekStart'], region: string): 'mon' | 'sun' | 'sat' {
  if (wished === 'monday') return 'mon'
  if (wished === 'saturday') return 'sat'
  if (wished === 'sunday' || /^(US|CA|JP|IL|IN|BR|MX|KR|PH|TW|ZA)$/.test(region)) return 'sun'
  return /^(AE|EG|SA|DZ|IR)$/.test(region) ? 'sat' : 'mon'
}

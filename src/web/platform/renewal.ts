import { toast } from '#web/ui/toasts.ts'
import { say } from './frame.ts'

/**
 * After an upgrade of the desk, a page that was open asks for parts that are no longer there. Say so and offer the new
 * version, instead of a screen that does not open; what is being written is not thrown away by a reload of our own.
 */
export function watchForRenewal(): void {
  let told = false
  addEventListener('vite:preloadError', () => {
    if (told) return
    told = true
    toast({ text: say('updateReady'), action: { name: say('reload'), run: () => location.reload() } })
  })
}

// Runs before the first paint, so that a dark desk never flashes white. Kept apart because the content
// security policy forbids inline scripts. The keys are those of platform/theme.ts.
;(() => {
  const root = document.documentElement
  let chosen = 'system'
  let density = 'default'
  let motion = 'system'
  try {
    chosen = localStorage.getItem('accord.theme') || chosen
    density = localStorage.getItem('accord.density') || density
    motion = localStorage.getItem('accord.motion') || motion
  } catch {
    // Storage may be forbidden; the system's scheme is a good answer then.
  }
  const dark =
    chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  const scheme = dark ? 'dark' : 'light'
  root.dataset.theme = scheme
  root.dataset.contrast = chosen === 'contrast' ? 'more' : 'system'
  root.dataset.density = density
  root.dataset.motion = motion
  root.dataset.mantineColorScheme = scheme
})()

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// The token file is the input; what it must reach is in WCAG 2.2: 4.5 for text, 3 for marks and control borders.

const css = readFileSync('src/web/theme/tokens.css', 'utf8')
const block = (from: string, to: string) => css.slice(css.indexOf(from), css.indexOf(to))
const schemes = {
  light: tokens(block(':root,', '[data-theme="dark"]')),
  dark: tokens(block('[data-theme="dark"]', ':root {')),
}
const surfaces = ['bg-canvas', 'bg-surface', 'bg-sunken', 'bg-hover', 'bg-selected', 'bg-note']
const underMarks = ['bg-canvas', 'bg-surface', 'bg-hover', 'bg-selected']
const states = ['soon', 'risk', 'breach', 'pause', 'met']

describe.each(['light', 'dark'] as const)('in the %s scheme', name => {
  const scheme = schemes[name]
  const colour = (token: string) => scheme[token] ?? '#missing'
  const lowest = (token: string, on: readonly string[]) =>
    Math.min(...on.map(ground => contrast(colour(token), colour(ground))))

  test.each(['text-1', 'text-2', 'text-3', 'text-link'])('%s can be read on every surface', token => {
    expect(lowest(token, surfaces)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(states)('the words of "%s" can be read on their tint', state => {
    expect(lowest(`sla-${state}-fg`, [`sla-${state}-bg`])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['ok', ...states])('the mark of "%s" can be seen on every surface a row has', state => {
    expect(lowest(`sla-${state}-mark`, underMarks)).toBeGreaterThanOrEqual(3)
  })

  test('borders of controls and the focus ring can be seen', () => {
    expect(lowest('border-control', surfaces)).toBeGreaterThanOrEqual(3)
    expect(lowest('focus', surfaces)).toBeGreaterThanOrEqual(3)
  })

  test('white can be read on the accent and on the breach', () => {
    expect(lowest('text-on-accent', ['accent'])).toBeGreaterThanOrEqual(4.5)
    expect(lowest('sla-breach-on', ['sla-breach-solid'])).toBeGreaterThanOrEqual(4.5)
  })
})

test('the numbers are those the design was decided on', () => {
  const at = (scheme: keyof typeof schemes, token: string, on: readonly string[]) =>
    Math.min(...on.map(ground => contrast(schemes[scheme][token] ?? '', schemes[scheme][ground] ?? '')))
  expect(at('light', 'text-1', surfaces)).toBeCloseTo(14.99, 1)
  expect(at('dark', 'text-3', surfaces)).toBeCloseTo(4.88, 1)
  expect(at('light', 'sla-soon-fg', ['sla-soon-bg'])).toBeCloseTo(7.54, 1)
  expect(at('light', 'sla-ok-mark', underMarks)).toBeCloseTo(3.25, 1)
  expect(at('dark', 'border-control', surfaces)).toBeCloseTo(3.03, 1)
})

function tokens(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9A-Fa-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  )
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

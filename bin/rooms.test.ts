import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rooms = JSON.parse(readFileSync('rooms.json', 'utf8')) as readonly { room: string; caption: string }[]
const names = rooms.map(({ room }) => room)

test('the README lists the rooms, in their order, with their captions', () => {
  const table = rooms.map(({ room, caption }) => `| \`${room}\` | ${caption} |`).join('\n')
  expect(readFileSync('README.md', 'utf8')).toContain(`| room | what it is about |\n|---|---|\n${table}\n`)
})

test('every room has one caption and one place', () => {
  expect(new Set(names).size).toBe(names.length)
  expect(rooms.every(({ caption }) => caption.length > 0)).toBe(true)
})

/** What lies beside the rooms on a floor and belongs to none. */
const besides: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  server: ['platform', 'sample'],
  web: ['gallery', 'platform', 'public', 'settings', 'shell', 'theme', 'ui'],
}

test.each(Object.keys(besides))('every folder of the %s floor is a room of rooms.json', floor => {
  const folders = readdirSync(`src/${floor}`, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const strangers = folders
    .map(entry => entry.name)
    .filter(name => ![...names, ...(besides[floor] ?? [])].includes(name))
  expect(strangers).toEqual([])
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bytesEntry, endOfArchive, entriesOf, fileEntry, folderEntry } from './archive.ts'

const gathered = async (source: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}
async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}
const deep = `files/${'d'.repeat(90)}/${'n'.repeat(90)}`

const archived = async (): Promise<Buffer> =>
  Buffer.concat([
    folderEntry('files'),
    await gathered(bytesEntry('files/empty', Buffer.alloc(0))),
    await gathered(bytesEntry('files/block', Buffer.alloc(512, 'b'))),
    await gathered(bytesEntry(deep, Buffer.from('Ана'))),
    endOfArchive(),
  ])

test.each([7, 512, 100_000])(
  'what goes in comes out, however it arrives (%i bytes at a time)',
  async length => {
    const found: (readonly [string, string])[] = []
    for await (const { name, body } of entriesOf(inPieces(await archived(), length)))
      found.push([name, (await gathered(body)).toString()])
    expect(found).toEqual([
      ['files/', ''],
      ['files/empty', ''],
      ['files/block', 'b'.repeat(512)],
      [deep, 'Ана'],
    ])
  },
)

test('an entry nobody reads is passed over', async () => {
  const names: string[] = []
  for await (const { name } of entriesOf(inPieces(await archived(), 1_000))) names.push(name)
  expect(names).toHaveLength(4)
})

test('a file is taken as long as it is, and one that is gone is left out', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'accord-test-'))
  writeFileSync(path.join(folder, 'kept'), 'x'.repeat(1_500))
  expect(await gathered(fileEntry('kept', path.join(folder, 'kept')))).toHaveLength(4 * 512)
  expect(await gathered(fileEntry('gone', path.join(folder, 'gone')))).toHaveLength(0)
  rmSync(folder, { recursive: true, force: true })
})

const outcome = async (bytes: Buffer): Promise<string> => {
  try {
    for await (const entry of entriesOf(inPieces(bytes, 512))) void entry
    return 'whole'
  } catch (error) {
    return (error as Error).message
  }
}

test('one that is cut short, damaged, or reaches outside itself is refused', async () => {
  const whole = await archived()
  expect(await outcome(whole)).toBe('whole')
  expect(await outcome(whole.subarray(0, 1_500))).toContain('before it is whole')
  const damaged = Buffer.from(whole)
  damaged.write('g', 3)
  expect(await outcome(damaged)).toContain('damaged')
  for (const name of ['../outside', '/etc/passwd', 'files/../../outside'])
    expect(
      await outcome(Buffer.concat([await gathered(bytesEntry(name, Buffer.from('x'))), endOfArchive()])),
    ).toContain('lies outside')
})

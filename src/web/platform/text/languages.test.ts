import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { files as es } from './es.ts'
import { files as fr } from './fr.ts'
import { files as nl } from './nl.ts'
import { files as ru } from './ru.ts'

const web = join(import.meta.dirname, '../..')
const used = [
  ...new Set(
    readdirSync(web, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name))
      .flatMap(name =>
        [...readFileSync(join(web, name), 'utf8').matchAll(/#locales\/en\/([\w-]+)\.ts'/g)].map(
          ([, file]) => file,
        ),
      ),
  ),
]
  .filter(file => existsSync(join(web, `../locales/en/${file}.ts`)))
  .sort()

test.each(Object.entries({ nl, fr, es, ru }))(
  'whatever the web says in English it can say in %s',
  (language, files) => {
    const known = Object.keys(files).map(path => path.replace(`../../../locales/${language}/`, ''))
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter(file => !known.includes(`${file}.ts`))).toEqual([])
  },
)

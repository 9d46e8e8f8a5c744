import { mergeAttributes, Node } from '@tiptap/react'

/** A colleague named in a text: told by id, shown by name, one thing to the cursor. */
export const mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    person: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-person'),
      renderHTML: ({ person }: { person: string | null }) => ({ 'data-person': person }),
    },
    name: {
      default: '',
      parseHTML: (element: HTMLElement) => (element.textContent ?? '').replace(/^@/, ''),
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-person]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes),
    `@${String(node.attrs['name'])}`,
  ],
  renderText: ({ node }) => `@${String(node.attrs['name'])}`,
})

/** What is typed after an @ that begins a word, up to the caret; null where nobody is being named. */
export function mentionQuery(before: string): string | null {
  const [, query] = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N}'’.-]*(?: [\p{L}\p{N}'’.-]*)?|)$/u.exec(before) ?? []
  return query ?? null
}

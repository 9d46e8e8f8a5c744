/** Plain text as the simplest HTML that says the same: paragraphs at empty lines, breaks at line ends. */
export function textToHtml(text: string): string {
  if (text.trim() === '') return ''
  return text
    .split(/\n{2,}/)
    .map(paragraph => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('')
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

import type { agreementsAnswer as english } from '../en/agreements-answer.ts'
import type { Spanish } from '../translated.ts'

export const agreementsAnswer = {
  'outside.answer.subject': 'Su petición n.º {{number}}',
  'outside.answer.text':
    'Hola, {{name}}:\n\nGracias por su petición n.º {{number}}. La hemos recibido correctamente.\n\nPor lo que podemos ver, lo que pide no forma parte ahora mismo de ningún contrato entre nosotros. {{manager}} la revisará y le dirá qué podemos hacer. Hasta entonces no hay ningún plazo comprometido.\n\nUn saludo cordial\n{{company}}',
  'outside.declined.text':
    'Hola, {{name}}:\n\nGracias por su petición n.º {{number}}. Lo que pide no forma parte de ningún contrato entre nosotros, y no podemos hacernos cargo de ella.\n\nSi lo ve de otro modo, o quiere que forme parte de un contrato, hable con {{manager}}.\n\nUn saludo cordial\n{{company}}',
  'outside.somebody': 'buenos días',
} satisfies Spanish<typeof english>

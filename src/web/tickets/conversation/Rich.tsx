import { createElement, Fragment, type ReactNode, useMemo } from 'react'
import { parseInert } from '../inert.ts'
import styles from './Prose.module.css'

/**
 * What was written in our own composer, with its lists and emphasis. It is read into an inert document and rebuilt out
 * of a short list of elements; nothing of the markup itself ever reaches the page. Mail from outside does not come
 * here: it is shown in a frame of its own.
 */
export function Rich({ html }: { readonly html: string }) {
  const content = useMemo(() => childrenOf(parseInert(html)), [html])
  return (
    <div className={styles.rich} dir="auto">
      {content}
    </div>
  )
}

const kept = new Set([
  ...['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
  ...['h1', 'h2', 'h3', 'hr', 'sub', 'sup', 'mark'],
])

const childrenOf = (node: Node): ReactNode[] =>
  [...node.childNodes].map((child, place) => elementOf(child, place))

function elementOf(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element)) return null
  const name = node.tagName.toLowerCase()
  if (name === 'a') return anchorOf(node, key)
  if (/^(script|style|template|noscript|iframe|object|svg|math)$/.test(name)) return null
  if (!kept.has(name)) return <Fragment key={key}>{childrenOf(node)}</Fragment>
  if (name === 'br' || name === 'hr') return createElement(name, { key })
  return createElement(name, { key }, ...childrenOf(node))
}

function anchorOf(node: Element, key: number): ReactNode {
  const href = node.getAttribute('href') ?? ''
  if (!/^(https?:|mailto:|tel:)/i.test(href)) return <Fragment key={key}>{childrenOf(node)}</Fragment>
  return (
    <a key={key} href={href} target="_blank" rel="noopener noreferrer">
      {childrenOf(node)}
    </a>
  )
}

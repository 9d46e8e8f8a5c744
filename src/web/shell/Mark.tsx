/** The product's sign: a promise strip with its flag. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path d="M7 20h11" stroke="#fff" strokeWidth="3.5" strokeLinecap="round" />
      <path d="M20.5 20h.5" stroke="#fff" strokeOpacity=".55" strokeWidth="3.5" strokeLinecap="round" />
      <path
        d="M24 23.5V9.5l-6 2.6 6 2.6"
        fill="#fff"
        stroke="#fff"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** One tile of a watermark as a background image. */
export function tileOf(text: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="340" height="190">` +
    `<text x="170" y="95" text-anchor="middle" transform="rotate(-22 170 95)" font-size="13" fill="#808a8a" ` +
    `font-family="sans-serif">${escaped(text)}</text></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

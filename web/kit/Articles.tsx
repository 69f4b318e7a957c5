/** Where it is written, as printed. */
export function Articles({ articles }: { readonly articles: readonly string[] }) {
  return articles.length === 0 ? null : <p className="articles">依据：{articles.join('、')}</p>;
}

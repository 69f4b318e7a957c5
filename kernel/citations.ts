/**
 * A place in the law: statute (its code in law/statutes), article, and where it matters paragraph (款) and item (项).
 * Only law/ makes citations (`cite`), and only of articles that its statute table holds.
 */
export interface Citation {
  readonly statute: string;
  /** Article number, or the printed place in a document without articles, e.g. 三（一）3. */
  readonly article: number | string;
  readonly paragraph?: number;
  readonly item?: number;
  /** As printed, e.g. 《中华人民共和国行政处罚法》第五十七条第二款. */
  readonly text: string;
}

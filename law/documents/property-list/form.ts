import { cite } from '#law/statutes/index.ts';
import { confirmed, foot } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const propertyList = defineDocument({
  code: 'QZ-04', name: '查封（扣押）清单', audience: 'external',
  articles: [cite('coercion-2011', 24)],
  wording: {
    statement: confirmed('上列场所、设施或者财物经当事人（见证人）和执法人员当场清点核对无误。'),
    foot: foot('本清单一式二份，由当事人和行政机关分别保存。'),
  },
});

import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const assistanceRequest = defineDocument({
  code: 'CF-06-1', name: '协助调查函', audience: 'external', word: '协查',
  articles: [cite('penalty-2021', 26)],
  wording: {
    foot: foot('本函一式两份：一份送协助机关，一份归档。'),
    opening: statutory('请求', '本机关正在办理{案由}一案。{请求理由}{依据}，请你机关在职权范围内协助下列事项：', [cite('penalty-2021', 26)], ['协助']),
    answer: phrase('答复', '请于{答复日期}前书面答复并附有关材料；不能协助的，请说明理由。提供复制件的，请注明出处并加盖印章。联系人和联系方式：{联系人}。'),
  },
});

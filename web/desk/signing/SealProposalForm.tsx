import { Checkbox } from 'antd';
import { useId, useState, type ChangeEvent } from 'react';
import { z } from 'zod';
import { SealProposalRequest } from '#registry/signing-contract.ts';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { ListForm } from '../lists/ListForm.tsx';
import { signingQuery } from '../queries.ts';
import { base64Of } from './base64.ts';

const { name, effectiveFrom, reason } = SealProposalRequest.shape;
const said = {
  name: name.meta({ title: '印章名称', hint: '与印章备案的名称一致。' }), effectiveFrom: effectiveFrom.meta({ title: '启用（停用）日期', widget: 'date' }), reason: reason.meta({ title: '理由' }),
};
const Ending = z.object(said);
const Beginning = z.object({ ...said, width: z.int().min(20, '应当在20至60毫米之间').max(60, '应当在20至60毫米之间').meta({ title: '直径（毫米）', hint: '实际刻制的直径，印在文书上就是这样大小。' }) });

/** The system administrator puts a seal forward; another person, the head, brings it into use. */
export function SealProposalForm({ on }: { readonly on: string }) {
  const [file, setFile] = useState({ name: '', base64: '' });
  const [ends, setEnds] = useState(false);
  const id = useId();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = target.files ?? [];
    setFile(chosen === undefined ? { name: '', base64: '' } : { name: chosen.name, base64: await base64Of(chosen) });
  };
  const shared = { path: '/api/signing/seals', answer: z.undefined(), action: '提出', refresh: [signingQuery.queryKey], initial: { effectiveFrom: on } };
  return (
    <>
      <p><Checkbox checked={ends} onChange={({ target }) => setEnds(target.checked)}>停用现在的印章，不启用新的</Checkbox></p>
      {ends ? <ListForm key="end" schema={Ending} {...shared} bodyOf={(data) => ({ ...data, image: null })} /> : (
        <>
          <FieldFrame id={id} title="印模图像" required errors={[]} hint="底色透明的PNG（宽、高300像素以上），或者只有图形、文字已转为轮廓的SVG，300KB以内。">
            <input id={id} type="file" accept=".png,.svg,image/png,image/svg+xml" aria-required onChange={(event) => void choose(event)} />
          </FieldFrame>
          <ListForm key="begin" schema={Beginning} {...shared} bodyOf={({ width, ...data }) => ({ ...data, image: { file: file.base64, width } })} />
        </>
      )}
    </>
  );
}

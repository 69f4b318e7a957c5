import { z } from 'zod';
import { guideAsks, GuideContent } from '#law/matters/guide.ts';
import { askedOf, MATTER_FIELDS, type MatterContent, type MatterKind } from '#law/matters/matter.ts';
import { MatterChangeRequest } from '#registry/matter-contract.ts';

/** The forms in which matters and guides are proposed: of every kind only the fields it needs, or that are filled in. */

const asked = MatterChangeRequest.options[0].shape;

/** What every change says beside its content. */
export const CHANGE_FIELDS = {
  effectiveFrom: asked.effectiveFrom.meta({ title: '生效日期', widget: 'date' }),
  source: z.string().trim().min(1).max(300).exactOptional().meta({ title: '变更的依据文件' }),
  reason: asked.reason.meta({ title: '理由', widget: 'text' }),
};

const chosen = <Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape, keys: readonly (keyof Shape & string)[]): z.ZodObject =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, shape[key]])) as Readonly<Record<string, z.ZodType>>); // the keys are the shape's

export const matterForm = (kind: MatterKind, filled: Partial<MatterContent>) => z.object({ content: chosen(MATTER_FIELDS, askedOf(kind, filled)).meta({ title: '' }), ...CHANGE_FIELDS });

export const guideForm = (kind: MatterKind, filled: GuideContent) => z.object({ content: chosen(GuideContent.shape, guideAsks(kind, filled)).meta({ title: '' }), ...CHANGE_FIELDS });

/** All that is said of a matter, to read; its main matter is named by a link. */
const { parent: _parent, ...SHOWN } = MATTER_FIELDS;
export const MATTER_SHAPE = z.object(SHOWN);

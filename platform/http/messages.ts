import { z } from 'zod';

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或者否',
  array: '列表',
  object: '一组内容',
  record: '一组内容',
};

type Bound = { readonly origin: string; readonly inclusive?: boolean | undefined };

const tooSmall = ({ origin, inclusive }: Bound, minimum: number | bigint): string => {
  if (origin === 'string') return minimum === 1 ? '请填写此项' : `不能少于${minimum}个字`;
  if (origin === 'array') return minimum === 1 ? '请至少填写一项' : `不能少于${minimum}项`;
  return inclusive === false ? `应当大于${minimum}` : `不能小于${minimum}`;
};

const tooBig = ({ origin, inclusive }: Bound, maximum: number | bigint): string => {
  if (origin === 'string') return `不能超过${maximum}个字`;
  if (origin === 'array') return `不能超过${maximum}项`;
  return inclusive === false ? `应当小于${maximum}` : `不能大于${maximum}`;
};

/** What a person is told about a field; null where zod's own Chinese sentence serves. */
const messageFor: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return '请填写此项';
      return TYPES[issue.expected] === undefined ? null : `此项应当是${TYPES[issue.expected]}`;
    case 'too_small':
      return tooSmall(issue, issue.minimum);
    case 'too_big':
      return tooBig(issue, issue.maximum);
    case 'invalid_value':
      return issue.input === undefined ? '请填写此项' : '请从所列选项中选择';
    case 'invalid_union':
      return '请从所列选项中选择';
    case 'invalid_format':
      return issue.format === 'regex' ? '格式不正确' : null;
    case 'unrecognized_keys':
      return '不接受此项内容';
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
    default:
      return null;
  }
};

/** From now on zod speaks to the person who fills in the form. A message written into a schema goes before these. */
export const speakChinese = (): void => {
  z.config({ ...z.locales.zhCN(), customError: messageFor });
};

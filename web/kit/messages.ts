import { z } from 'zod';

/**
 * What a person is told about a field in the browser, before the server is asked (which judges again). A message written into a
 * schema goes before these; where neither has one, zod's own Chinese sentence serves.
 */
const messageFor: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '请填写此项' : null;
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined || issue.code === 'invalid_union' ? '请填写此项' : '请从所列选项中选择';
    case 'too_small':
      if (issue.origin === 'string') return issue.input === '' ? '请填写此项' : `不能少于${issue.minimum}个字`;
      return issue.origin === 'array' ? `请至少填写${issue.minimum}项` : `不能小于${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `不能超过${issue.maximum}个字`;
      return issue.origin === 'array' ? `不能超过${issue.maximum}项` : `不能大于${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? '格式不正确' : null;
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
    default:
      return null;
  }
};

/** The content policy forbids code made at run time, so zod must not even try. To be called before any schema is made. */
export const setUpZod = (): void => {
  z.config({ ...z.locales.zhCN(), customError: messageFor, jitless: true });
};

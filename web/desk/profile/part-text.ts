import { type Adaptable, ACTION_CLASSES, PUBLISHED_FIELDS } from '#law/profiles/profile.ts';

const listText = ({ name, fields, reviewedBy }: Adaptable['lists'][number]): string =>
  [name, fields.length === 0 ? '' : `：${fields.join('、')}`, reviewedBy === undefined ? '' : `（${reviewedBy}）`].join('');

/** What one part of a profile says, line by line, in the words a reader knows. */
export function linesOf(profile: Adaptable, key: keyof Adaptable): readonly string[] {
  switch (key) {
    case 'leadAgency':
    case 'reviewBody':
      return [profile[key]];
    case 'classes':
      return profile.classes.map((code) => ACTION_CLASSES[code].name);
    case 'fields':
      return profile.fields.map((code) => PUBLISHED_FIELDS[code]);
    case 'lists':
      return profile.lists.map(listText);
    case 'stages':
    case 'channels':
    case 'recorded':
    case 'recordedWhole':
    case 'elements':
    case 'returnGrounds':
    default:
      return profile[key];
  }
}

/** Text as it is searched: full-width forms made plain, small letters, white space single. The query is treated alike. */
export const searchText = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** The words of a query, at most eight: each must occur. */
export const searchWords = (query: string): readonly string[] => searchText(query).split(' ').filter((word) => word !== '').slice(0, 8);

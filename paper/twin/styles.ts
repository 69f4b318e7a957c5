/** How a twin looks: the manner of GB/T 9704, 22 lines of 28 characters. Fonts that nobody may give away have others named to take their place. */

interface Style {
  readonly id: string;
  readonly name: string;
  /** Attributes of the paragraph and of its characters. */
  readonly p?: string;
  readonly r?: string;
}

const PITCH = 580;
const exact = (line: number): string => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const loose = '<w:spacing w:before="40" w:after="40" w:line="320" w:lineRule="atLeast"/>';
const font = (name: string): string => `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}" w:cs="Times New Roman"/>`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const align = (side: string): string => `<w:jc w:val="${side}"/>`;

const BODY = '仿宋_GB2312';
const TITLE = '方正小标宋简体';
const STRONG = '黑体';
const FOLIO = '宋体';
const RED = '<w:color w:val="D00000"/>';

const STYLES: readonly Style[] = [
  { id: 'Body', name: '正文段落', p: `${exact(PITCH)}<w:ind w:firstLineChars="200" w:firstLine="632"/>${align('both')}` },
  { id: 'Addressee', name: '主送', p: exact(PITCH) },
  { id: 'Part', name: '层次标题', p: `<w:keepNext/>${exact(PITCH)}<w:ind w:firstLineChars="200" w:firstLine="632"/><w:outlineLvl w:val="1"/>`, r: font(STRONG) },
  {
    id: 'Title', name: '文书标题', p: `<w:keepNext/><w:spacing w:before="120" w:after="240"/>${align('center')}<w:outlineLvl w:val="0"/>`,
    r: `${font(TITLE)}<w:spacing w:val="0"/>${size(22)}`,
  },
  {
    id: 'Letterhead', name: '发文机关标志',
    p: `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="D00000"/></w:pBdr><w:spacing w:before="0" w:after="240"/>${align('center')}`,
    r: `${font(TITLE)}${RED}<w:spacing w:val="0"/>${size(26)}`,
  },
  { id: 'Number', name: '发文字号', p: `<w:spacing w:before="0" w:after="240"/>${align('center')}`, r: size(14) },
  { id: 'Mark', name: '标记', p: align('center'), r: `<w:color w:val="B00000"/>${size(10.5)}` },
  { id: 'TableTitle', name: '表题', p: `<w:keepNext/><w:spacing w:before="160" w:after="80"/>${align('center')}`, r: size(14) },
  { id: 'Cell', name: '表格内容', p: loose, r: `<w:spacing w:val="0"/>${size(12)}` },
  { id: 'CellLabel', name: '表格栏目', p: `${loose}${align('center')}`, r: `<w:spacing w:val="0"/>${size(12)}` },
  { id: 'CellSign', name: '表格签名', p: `<w:spacing w:before="240" w:after="40" w:line="320" w:lineRule="atLeast"/>${align('right')}`, r: `<w:spacing w:val="0"/>${size(12)}` },
  { id: 'Gap', name: '表间', p: exact(120), r: size(2) },
  { id: 'Sign', name: '签名', p: `<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="8400"/></w:tabs>${exact(PITCH)}<w:ind w:left="560"/>`, r: size(14) },
  { id: 'Issuer', name: '署名和日期', p: `<w:keepLines/>${exact(PITCH)}<w:ind w:right="960"/>${align('right')}` },
  { id: 'Note', name: '附注', p: loose, r: size(12) },
  { id: 'Notice', name: '效力说明', p: align('center'), r: `${RED}<w:spacing w:val="0"/>${size(10.5)}` },
  { id: 'PageSign', name: '逐页签名', p: '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="5600"/></w:tabs>', r: `<w:spacing w:val="0"/>${size(12)}` },
  { id: 'FolioOdd', name: '单页码', p: `<w:ind w:right="320"/>${align('right')}`, r: `${font(FOLIO)}<w:spacing w:val="0"/>${size(14)}` },
  { id: 'FolioEven', name: '双页码', p: `<w:ind w:left="320"/>${align('left')}`, r: `${font(FOLIO)}<w:spacing w:val="0"/>${size(14)}` },
];

const styleOf = ({ id, name, p = '', r = '' }: Style): string => `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}">`
  + `<w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${p}</w:pPr><w:rPr>${r}</w:rPr></w:style>`;

const RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');

export const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
  + 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export const STYLES_XML = `<w:styles ${NAMESPACES}><w:docDefaults>`
  + `<w:rPrDefault><w:rPr>${font(BODY)}<w:spacing w:val="-5"/>${size(16)}<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`
  + '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>'
  + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
  + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
  + '<w:tblPr><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
  + `<w:style w:type="table" w:customStyle="1" w:styleId="Ruled"><w:name w:val="有线表格"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${RULES}</w:tblBorders></w:tblPr></w:style>`
  + `${STYLES.map(styleOf).join('')}</w:styles>`;

const fontOf = (name: string, others: string, family: 'modern' | 'roman'): string =>
  `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`;

/** Which font takes the place of one that a computer does not have. */
export const FONTS_XML = `<w:fonts ${NAMESPACES}>${fontOf(BODY, '仿宋,FangSong,FandolFang R', 'modern')}${fontOf(TITLE, '方正小标宋_GBK,宋体,SimSun', 'roman')}`
  + `${fontOf(STRONG, 'SimHei', 'modern')}${fontOf(FOLIO, 'SimSun', 'roman')}</w:fonts>`;

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** The oldest browsers that citizens and courts come with. */
const OLDEST = ['chrome90', 'safari14'];

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Puts script and style into the page itself, so that it is one file that works from a disk; the policy written into it lets nothing else
 * run and nothing be fetched.
 */
const oneFile = (): Plugin => ({
  name: 'one-file',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle);
    const page = files.find(({ fileName }) => fileName === 'index.html');
    const script = files.find((file) => file.type === 'chunk');
    const style = files.find(({ fileName }) => fileName.endsWith('.css'));
    if (page?.type !== 'asset' || script?.type !== 'chunk' || style?.type !== 'asset') throw new Error('the verifier is a page, a script and a style');
    // A script ends at the first end tag, wherever it stands.
    const [code, css] = [script.code.replaceAll('</script', String.raw`<\/script`).trim(), String(style.source).trim()];
    const policy = `default-src 'none'; script-src ${hashOf(code)}; style-src ${hashOf(css)}; base-uri 'none'; form-action 'none'`;
    page.source = String(page.source)
      .replace(/\s*<script[^>]*src="[^"]*"[^>]*><\/script>/, '')
      .replace(/\s*<link rel="stylesheet"[^>]*>/, () => `\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n<style>${css}</style>`)
      .replace('</body>', () => `<script type="module">${code}</script>\n</body>`);
    for (const { fileName } of [script, style]) delete bundle[fileName];
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [oneFile()],
  build: { outDir: 'dist', emptyOutDir: true, target: OLDEST, cssTarget: OLDEST, sourcemap: false, modulePreload: false },
});

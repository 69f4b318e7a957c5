import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

/** The oldest browsers that a desk of a Chinese agency is found with (信创 desktops: Chromium 90 and later). */
const OLDEST = ['chrome90', 'safari14'];

const libraries = (name: string, packages: string) => ({ name, test: new RegExp(`node_modules/(${packages})`) });

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/desk/',
  plugins: [react(), precompress()],
  // Server/desk.ts puts each answer's nonce in its place.
  html: { cspNonce: '__STYLE_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: OLDEST,
    cssTarget: OLDEST,
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // Libraries change with an upgrade, our own code with every release: apart, so that browsers keep what did not change.
        codeSplitting: {
          groups: [
            libraries('react', 'react|react-dom|scheduler|@tanstack'),
            libraries('antd', 'antd|@ant-design|@rc-component|rc-|dayjs'),
            libraries('zod', 'zod'),
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});

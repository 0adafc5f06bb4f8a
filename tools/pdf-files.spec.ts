import { existsSync, globSync, readFileSync } from 'node:fs';

interface Workspace {
  readonly projects: {
    readonly client: {
      readonly architect: { readonly build: { readonly options: { readonly assets: readonly Asset[] } } };
    };
  };
}
interface Asset {
  readonly glob: string;
  readonly input: string;
  readonly output?: string;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('what pdfjs-dist fetches while it reads', () => {
  const { projects } = readJson('angular.json') as Workspace;
  const { version } = readJson('node_modules/pdfjs-dist/package.json') as { version: string };
  const served = projects.client.architect.build.options.assets.find(({ input }) => input.includes('pdfjs-dist'));

  it('is served under the version that is installed', () => {
    expect(served?.output).toBe(`media/pdfjs-${version}`);
    expect(readFileSync('client/src/app/capture/pdf/pdf-files.ts', 'utf8')).toContain(`'/media/pdfjs-${version}'`);
  });

  it('are the decoders, the fonts of symbols and the colour profile', () => {
    const files = globSync(served?.glob ?? '', { cwd: served?.input ?? '' });
    expect(files.sort()).toEqual([
      'iccs/CGATS001Compat-v2-micro.icc',
      'standard_fonts/FoxitDingbats.pfb',
      'standard_fonts/FoxitSymbol.pfb',
      'wasm/jbig2.wasm',
      'wasm/openjpeg.wasm',
      'wasm/qcms_bg.wasm',
    ]);
    expect(files.every((file) => existsSync(`${served?.input}/${file}`))).toBeTrue();
  });

  it('is fetched ahead, so that a PDF is read without a network', () => {
    const { assetGroups } = readJson('ngsw-config.json') as { assetGroups: { resources: { files: string[] } }[] };
    expect(assetGroups[0]?.resources.files).toContain('/media/**');
  });
});

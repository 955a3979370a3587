import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalogue } from '../read/catalogue.js';
import { catalogueJsonSchema } from '../read/catalogue-schema.js';
import { reportJsonSchema } from '../read/report-schema.js';

/**
 * Step one of the shipped catalogues, done at build time: `dist/catalogues/<id>.json` holds them validated and plain, so
 * that a run needs neither zod nor yaml. The JSON Schemas of catalogue and report go to `data/schema/`.
 * Throws an Error that lists every problem of an invalid catalogue.
 */
export async function generate(root: string): Promise<void> {
  const data = join(root, 'data');
  const compiled = join(root, 'dist', 'catalogues');
  await mkdir(compiled, { recursive: true });
  await mkdir(join(data, 'schema'), { recursive: true });
  for (const name of (await readdir(data)).filter((f) => /\.ya?ml$/.test(f))) {
    const text = await readFile(join(data, name), 'utf8');
    const file = `data/${name}`;
    const { catalogue, problems } = readCatalogue(text, file);
    if (catalogue === null || problems.length > 0) {
      throw new Error(problems.map((p) => `${p.at?.file}:${p.at?.line}:${p.at?.column} ${p.text.en}`).join('\n'));
    }
    const sha256 = createHash('sha256').update(text).digest('hex');
    await writeFile(join(compiled, `${catalogue.id}.json`), JSON.stringify({ file, sha256, catalogue }));
  }
  await writeSchema('catalogue', catalogueJsonSchema());
  await writeSchema('report', reportJsonSchema());

  async function writeSchema(name: string, schema: object): Promise<void> {
    await writeFile(join(data, 'schema', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

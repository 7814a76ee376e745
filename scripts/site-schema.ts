import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteProfileJsonSchema } from '../lib/sites/profile-schema';

const target = join(import.meta.dirname, '../public/schema/site-profile.json');
writeFileSync(target, siteProfileJsonSchema());
console.log(`wrote ${target}`);

import type { APIRoute } from 'astro';
import { toOpenDataJsonSchema } from '../../domain/open-data.schema.ts';
import { openDataAddresses } from '../../formats/open-data.ts';

/** What the data holds, as a JSON Schema. */
export const GET: APIRoute = ({ site }) => Response.json(toOpenDataJsonSchema(new URL(openDataAddresses.schema, site).href));

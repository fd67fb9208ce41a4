import { z } from 'zod';
import { idSchema } from './known.schema.ts';
import { localizedSchema } from './words.schema.ts';

/** `content/media/media.yaml`: pictures that stories and pages use, by id. */
export const mediaSchema = z.record(
	idSchema,
	z.strictObject({
		file: z
			.string()
			.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:jpg|jpeg|png|webp|avif|svg)$/, {
				error: 'is not a picture file in lower case; write team-photo.jpg, for example',
			})
			.meta({ control: 'picture', description: 'The file in content/media/.' }),
		alt: localizedSchema.meta({ title: 'What it shows', description: 'What the picture shows, per language, for people who do not see it.' }),
		credit: z.string().min(1).optional().meta({ description: 'Who made the picture.' }),
	}),
);

export type Media = z.infer<typeof mediaSchema>;

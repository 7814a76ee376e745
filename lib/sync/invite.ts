import { z } from 'zod';
import { base64Of, bytesOf } from '../kernel/base64';

const bytes32 = z.base64().length(44);

const inviteSchema = z.object({
  team: z.string().min(1),
  /** Name of the shop, to be shown. */
  shop: z.string(),
  url: z.url({ protocol: /^wss?$/ }),
  /** As colleagues call the member, and as the signers are told apart. */
  name: z.string().min(1),
  /** As the member logs in. */
  user: z.string().min(1),
  password: z.string().min(1),
  role: z.enum(['agent', 'lead']),
  /** The team secret of epoch 1, base64. Reaches browsers only by this way. */
  secret: bytes32,
  /** The newest, where somebody has left since; those between are handed out by the server, wrapped. */
  newest: z.object({ epoch: z.number().int().min(2).max(65_535), secret: bytes32 }).optional(),
  /** The member's own half of his signing key, base64. */
  seed: bytes32,
  /** The leads and their public keys: whose word on who else is of the team counts. */
  leads: z.array(z.object({ name: z.string(), key: bytes32 })).min(1),
});

/** All that one member needs to join. Whoever has it is that member. */
export type Invite = z.infer<typeof inviteSchema>;

const sign = 'huabian1:';

/** One line of plain letters, so that it survives being sent through a chat. */
export function inviteText(invite: Invite): string {
  const utf8 = new TextEncoder().encode(JSON.stringify(invite));
  const text = base64Of(utf8);
  return sign + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** `null` for what is no invite of ours, or no whole one; blanks and line breaks do no harm. */
export function readInvite(text: string): Invite | null {
  const bare = text.replace(/\s/g, '');
  if (!bare.startsWith(sign)) return null;
  try {
    const utf8 = bytesOf(bare.slice(sign.length).replaceAll('-', '+').replaceAll('_', '/'));
    const json = new TextDecoder().decode(utf8);
    return inviteSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** The text beside the key: what it is, how to keep it, and what is lost without it. */
export function keyReadme(id: string): string {
  return `This folder holds the master key of your Florin.

master-key   opens everything that Florin stores. Its id is ${id}.

Back it up once, apart from the data
  Copy the file master-key to a place that your data backups do not go to: a password manager
  (its three lines are plain text), a USB stick in a drawer, or a printed page.
  Whoever has both the data and this key can read everything; whoever has only one can read nothing.

Without it nothing can be opened
  Nobody can restore the data without this key, the makers of Florin included.

To move Florin to another machine
  Copy the data directory and this file (while Florin is stopped), put the key into the same place there or
  name its folder in FLORIN_KEY_DIR, and keep it readable by you alone (chmod 600 master-key).

Florin never changes or replaces this file. Do not edit it.
`;
}

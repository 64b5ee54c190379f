"""Phrases, letters, notes on sheets, photos, groups and letterhead"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "format_4"
down_revision = "format_3"


# fmt: off
def c(name: str, kind: Any = sa.Text, null: bool = False) -> Any:
    """A column; `null` says that it may be unknown."""
    return sa.Column(name, kind(), nullable=null)


def upgrade() -> None:
    op.create_table(
        'phrase', c('id'), c('language'), c('key'), c('text'), sa.PrimaryKeyConstraint('id', name=op.f('pk_phrase')),
        sa.UniqueConstraint('language', 'key', name=op.f('uq_phrase_language'))
    )
    op.create_table(
        'letter_text', c('id'), c('document'), c('language'), c('visit_id', null=True), c('text'),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_letter_text_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_letter_text')),
        sa.UniqueConstraint('document', 'language', 'visit_id', name=op.f('uq_letter_text_document'))
    )
    op.create_index(op.f('ix_letter_text_visit_id'), 'letter_text', ['visit_id'])

    op.create_table(
        'photo', c('id'), c('person_id'), c('added_at', sa.DateTime), c('source', null=True), c('width', sa.Integer),
        c('height', sa.Integer), c('jpeg'),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_photo_person_id_person')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_photo'))
    )
    op.create_index(op.f('ix_photo_person_id'), 'photo', ['person_id'])

    op.create_table(
        'sheet_note', c('id'), c('visit_id'), c('document'), c('subject'), c('text'),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_sheet_note_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_sheet_note')),
        sa.UniqueConstraint('visit_id', 'document', 'subject', name=op.f('uq_sheet_note_visit_id'))
    )
    op.add_column('committee', sa.Column('address', sa.Text(), nullable=True))
    op.add_column('committee', sa.Column('phone', sa.Text(), nullable=True))
    op.add_column('committee', sa.Column('email', sa.Text(), nullable=True))
    op.add_column('committee', sa.Column('website', sa.Text(), nullable=True))
    op.add_column('committee', sa.Column('signer', sa.Text(), nullable=True))
    op.add_column('committee', sa.Column('signer_role', sa.Text(), nullable=True))

    op.add_column('household', sa.Column('postcode', sa.Text(), nullable=True))

    op.add_column('participation', sa.Column('group_name', sa.Text(), nullable=True))

    op.add_column('printed_sheet', sa.Column('copies', sa.Integer(), nullable=True))
    op.add_column('printed_sheet', sa.Column('words', sa.JSON(), nullable=True))

    op.add_column('visit', sa.Column('purpose', sa.Text(), nullable=True))
    op.add_column('visit', sa.Column('who_pays', sa.Text(), nullable=True))
    op.add_column('visit', sa.Column('insurer', sa.Text(), nullable=True))
    op.add_column('visit', sa.Column('consulate', sa.Text(), nullable=True))


def downgrade() -> None:
    raise RuntimeError("A desk file is never migrated back: open the copy that was kept instead.")

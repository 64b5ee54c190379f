"""Vetting of homes, parts by day, rules and weights of a visit"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "format_3"
down_revision = "format_2"


# fmt: off
def c(name: str, kind: Any = sa.Text, null: bool = False) -> Any:
    """A column; `null` says that it may be unknown."""
    return sa.Column(name, kind(), nullable=null)


def upgrade() -> None:
    op.create_table(
        'host_part', c('id'), c('visit_id'), c('household_id'), c('participation_id', null=True), c('kind'),
        c('first_day', sa.Date), c('last_day', sa.Date), c('confirmed', sa.Boolean), c('notes', null=True),
        sa.CheckConstraint("kind IN ('day','meal','driver')", name=op.f('ck_host_part_kind')),
        sa.CheckConstraint('first_day <= last_day', name=op.f('ck_host_part_order')),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_host_part_household_id_household')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_host_part_participation_id_participation')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_host_part_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_host_part'))
    )
    op.create_index(op.f('ix_host_part_household_id'), 'host_part', ['household_id'])
    op.create_index(op.f('ix_host_part_participation_id'), 'host_part', ['participation_id'])
    op.create_index(op.f('ix_host_part_visit_id'), 'host_part', ['visit_id'])

    op.create_table(
        'vetting', c('id'), c('household_id'), c('visit_id', null=True), c('participation_id', null=True), c('kind'),
        c('state'), c('done_on', null=True), c('done_by', null=True), c('valid_until', null=True),
        c('notes', null=True),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_vetting_household_id_household')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_vetting_participation_id_participation')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_vetting_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_vetting'))
    )
    op.create_index(op.f('ix_vetting_household_id'), 'vetting', ['household_id'])
    op.create_index(op.f('ix_vetting_participation_id'), 'vetting', ['participation_id'])
    op.create_index(op.f('ix_vetting_visit_id'), 'vetting', ['visit_id'])

    op.add_column('household', sa.Column('visits_a_year', sa.Integer(), nullable=True))

    op.add_column('participation', sa.Column('school_years', sa.Integer(), nullable=True))

    op.add_column('placement', sa.Column('stage', sa.Text(), nullable=True))

    op.add_column('rule_exception', sa.Column('made_at', sa.DateTime(), nullable=True))

    op.add_column('visit', sa.Column('rule_numbers', sa.JSON(), nullable=True))
    op.add_column('visit', sa.Column('weights', sa.JSON(), nullable=True))


def downgrade() -> None:
    raise RuntimeError("A desk file is never migrated back: open the copy that was kept instead.")

"""Papers, payments, attendance, candidate towns, contacts"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "format_2"
down_revision = "format_1"


# fmt: off
def c(name: str, kind: Any = sa.Text, null: bool = False) -> Any:
    """A column; `null` says that it may be unknown."""
    return sa.Column(name, kind(), nullable=null)


def upgrade() -> None:
    op.create_table(
        'candidate_town', c('id'), c('name'), c('name_original', null=True), c('ours', sa.Boolean),
        c('country', null=True), c('region', null=True), c('inhabitants', sa.Integer, null=True),
        c('inhabitants_typed', null=True), c('setting', null=True), c('themes', sa.JSON), c('school', null=True),
        c('languages', sa.JSON), c('other_partners', sa.Integer, null=True), c('flight_hours', sa.Double, null=True),
        c('volunteers', sa.Integer, null=True), c('budget', null=True), c('motive', null=True),
        c('contact', null=True), c('first_letter', null=True), c('source', null=True), c('notes', null=True),
        c('search_key'), sa.PrimaryKeyConstraint('id', name=op.f('pk_candidate_town'))
    )
    op.create_index(op.f('ix_candidate_town_search_key'), 'candidate_town', ['search_key'])

    op.create_table(
        'contact', c('id'), c('community_id', null=True), c('kind'), c('organisation', null=True),
        c('role', null=True), c('title', null=True), c('family_name', null=True), c('given_name', null=True),
        c('family_name_original', null=True), c('given_name_original', null=True), c('name_order'),
        c('language', null=True), c('phone', null=True), c('phone_typed', null=True), c('email', null=True),
        c('address', null=True), c('website', null=True), c('notes', null=True), c('search_key'),
        sa.ForeignKeyConstraint(['community_id'], ['community.id'], name=op.f('fk_contact_community_id_community')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_contact'))
    )
    op.create_index(op.f('ix_contact_community_id'), 'contact', ['community_id'])
    op.create_index(op.f('ix_contact_search_key'), 'contact', ['search_key'])

    op.create_table(
        'attendance', c('id'), c('item_id'), c('participation_id'), c('state'), c('notes', null=True),
        c('as_typed', null=True),
        sa.CheckConstraint("state IN ('present','late','absent','excused')", name=op.f('ck_attendance_state')),
        sa.ForeignKeyConstraint(['item_id'], ['itinerary_item.id'], name=op.f('fk_attendance_item_id_itinerary_item')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_attendance_participation_id_participation')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_attendance')),
        sa.UniqueConstraint('item_id', 'participation_id', name=op.f('uq_attendance_item_id'))
    )
    op.create_index(op.f('ix_attendance_participation_id'), 'attendance', ['participation_id'])

    op.create_table(
        'paper', c('id'), c('visit_id'), c('participation_id', null=True), c('kind'), c('title', null=True),
        c('state'), c('asked_on', sa.Date, null=True), c('received_on', sa.Date, null=True),
        c('covers_from', sa.Date, null=True), c('covers_to', sa.Date, null=True), c('signed_by', null=True),
        c('notes', null=True), c('as_typed', null=True),
        sa.CheckConstraint("state IN ('asked','received','partial','outdated','not_needed')", name=op.f('ck_paper_state')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_paper_participation_id_participation')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_paper_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_paper'))
    )
    op.create_index(op.f('ix_paper_participation_id'), 'paper', ['participation_id'])
    op.create_index(op.f('ix_paper_visit_id'), 'paper', ['visit_id'])

    op.create_table(
        'payment', c('id'), c('visit_id'), c('participation_id', null=True), c('paid_on', sa.Date, null=True),
        c('amount', sa.Integer), c('currency'), c('payer', null=True), c('way', null=True), c('purpose', null=True),
        c('reference', null=True), c('counts', sa.Boolean), c('for_typed', null=True), c('notes', null=True),
        c('as_typed', null=True),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_payment_participation_id_participation')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_payment_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_payment'))
    )
    op.create_index(op.f('ix_payment_participation_id'), 'payment', ['participation_id'])
    op.create_index(op.f('ix_payment_visit_id'), 'payment', ['visit_id'])

    op.add_column('participation', sa.Column('recording', sa.Boolean(), nullable=True))

    op.add_column('partnership', sa.Column('our_side', sa.Text(), nullable=True))

    op.add_column('partnership_status', sa.Column('sure', sa.Text(), nullable=True))

    op.add_column('question', sa.Column('sent_on', sa.Date(), nullable=True))


def downgrade() -> None:
    raise RuntimeError("A desk file is never migrated back: open the copy that was kept instead.")

"""Journeys: places, cars, rides, roll calls, papers needed, fees, budget and the log of contacts"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "format_5"
down_revision = "format_4"


# fmt: off
def c(name: str, kind: Any = sa.Text, null: bool = False) -> Any:
    """A column; `null` says that it may be unknown."""
    return sa.Column(name, kind(), nullable=null)


def upgrade() -> None:
    op.create_table(
        'entry_rule', c('id'), c('country'), c('nationality', null=True), c('passport_months', sa.Integer, null=True),
        c('visa', null=True), c('authorisation', null=True), c('source', null=True),
        c('reviewed_on', sa.Date, null=True), c('notes', null=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_entry_rule')),
        sa.UniqueConstraint('country', 'nationality', name=op.f('uq_entry_rule_country'))
    )
    op.create_table(
        'exchange_rate', c('id'), c('currency'), c('into'), c('valid_from', sa.Date), c('rate'),
        c('source', null=True), sa.PrimaryKeyConstraint('id', name=op.f('pk_exchange_rate')),
        sa.UniqueConstraint('currency', 'into', 'valid_from', name=op.f('uq_exchange_rate_currency'))
    )
    op.create_table(
        'own_place', c('id'), c('code', null=True), c('kind'), c('name'), c('name_original', null=True),
        c('town', null=True), c('country', null=True), c('zone'), c('other_names', sa.JSON), c('address', null=True),
        c('latitude', sa.Double, null=True), c('longitude', sa.Double, null=True), c('notes', null=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_own_place'))
    )
    op.create_table(
        'budget_line', c('id'), c('visit_id'), c('side'), c('title'), c('planned', sa.Integer), c('currency'),
        c('position', sa.Integer), c('notes', null=True),
        sa.CheckConstraint("side IN ('income','expense')", name=op.f('ck_budget_line_side')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_budget_line_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_budget_line'))
    )
    op.create_index(op.f('ix_budget_line_visit_id'), 'budget_line', ['visit_id'])

    op.create_table(
        'car', c('id'), c('visit_id'), c('name'), c('household_id', null=True), c('driver_id', null=True),
        c('driver', null=True), c('driver_phone', null=True), c('seats', sa.Integer), c('child_seats', sa.Integer),
        c('wheelchair_places', sa.Integer), c('luggage_places', sa.Integer, null=True), c('notes', null=True),
        sa.ForeignKeyConstraint(['driver_id'], ['person.id'], name=op.f('fk_car_driver_id_person')),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_car_household_id_household')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_car_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_car'))
    )
    op.create_index(op.f('ix_car_driver_id'), 'car', ['driver_id'])
    op.create_index(op.f('ix_car_household_id'), 'car', ['household_id'])
    op.create_index(op.f('ix_car_visit_id'), 'car', ['visit_id'])

    op.create_table(
        'paper_need', c('id'), c('visit_id'), c('kind'), c('title', null=True), c('for_whom'),
        c('due_on', sa.Date, null=True), c('notes', null=True),
        sa.CheckConstraint("for_whom IN ('all','minors','adults','none')", name=op.f('ck_paper_need_for_whom')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_paper_need_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_paper_need')),
        sa.UniqueConstraint('visit_id', 'kind', 'title', name=op.f('uq_paper_need_visit_id'))
    )
    op.create_index(op.f('ix_paper_need_visit_id'), 'paper_need', ['visit_id'])

    op.create_table(
        'ride', c('id'), c('visit_id'), c('car_id'), c('item_id'), c('way'), c('leaves_at', sa.Time, null=True),
        c('leaves_from', null=True), c('confirmed', sa.Boolean), c('notes', null=True),
        sa.CheckConstraint("way IN ('meet','see_off','there','back')", name=op.f('ck_ride_way')),
        sa.ForeignKeyConstraint(['car_id'], ['car.id'], name=op.f('fk_ride_car_id_car')),
        sa.ForeignKeyConstraint(['item_id'], ['itinerary_item.id'], name=op.f('fk_ride_item_id_itinerary_item')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_ride_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_ride')),
        sa.UniqueConstraint('car_id', 'item_id', 'way', name=op.f('uq_ride_car_id'))
    )
    op.create_index(op.f('ix_ride_car_id'), 'ride', ['car_id'])
    op.create_index(op.f('ix_ride_item_id'), 'ride', ['item_id'])
    op.create_index(op.f('ix_ride_visit_id'), 'ride', ['visit_id'])

    op.create_table(
        'spending', c('id'), c('visit_id'), c('budget_line_id', null=True), c('spent_on', sa.Date, null=True),
        c('amount', sa.Integer), c('currency'), c('paid_to', null=True), c('purpose', null=True),
        c('reference', null=True), c('notes', null=True),
        sa.ForeignKeyConstraint(['budget_line_id'], ['budget_line.id'], name=op.f('fk_spending_budget_line_id_budget_line')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_spending_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_spending'))
    )
    op.create_index(op.f('ix_spending_budget_line_id'), 'spending', ['budget_line_id'])
    op.create_index(op.f('ix_spending_visit_id'), 'spending', ['visit_id'])

    op.create_table(
        'contact_entry', c('id'), c('visit_id'), c('participation_id'), c('happened_on', sa.Date), c('way'),
        c('with_whom'), c('by', null=True), c('said', null=True), c('follow_up', null=True),
        c('follow_up_by', sa.Date, null=True), c('follow_up_done_on', sa.Date, null=True),
        sa.CheckConstraint("way IN ('visit','phone','video','message')", name=op.f('ck_contact_entry_way')),
        sa.CheckConstraint("with_whom IN ('student','host','parents','school','other')", name=op.f('ck_contact_entry_with_whom')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_contact_entry_participation_id_participation')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_contact_entry_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_contact_entry'))
    )
    op.create_index(op.f('ix_contact_entry_participation_id'), 'contact_entry', ['participation_id'])
    op.create_index(op.f('ix_contact_entry_visit_id'), 'contact_entry', ['visit_id'])

    op.create_table(
        'fee', c('id'), c('visit_id'), c('participation_id', null=True), c('title'), c('for_whom'),
        c('amount', sa.Integer), c('currency'), c('due_on', sa.Date, null=True), c('notes', null=True),
        sa.CheckConstraint("for_whom IN ('all','minors','adults','students')", name=op.f('ck_fee_for_whom')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_fee_participation_id_participation')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_fee_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_fee'))
    )
    op.create_index(op.f('ix_fee_participation_id'), 'fee', ['participation_id'])
    op.create_index(op.f('ix_fee_visit_id'), 'fee', ['visit_id'])

    op.create_table(
        'ride_seat', c('id'), c('ride_id'), c('participation_id'),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_ride_seat_participation_id_participation')),
        sa.ForeignKeyConstraint(['ride_id'], ['ride.id'], name=op.f('fk_ride_seat_ride_id_ride')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_ride_seat')),
        sa.UniqueConstraint('ride_id', 'participation_id', name=op.f('uq_ride_seat_ride_id'))
    )
    op.create_index(op.f('ix_ride_seat_participation_id'), 'ride_seat', ['participation_id'])

    op.create_table(
        'roll_mark', c('id'), c('visit_id'), c('item_id'), c('participation_id'), c('way'), c('state'),
        c('marked_at', sa.DateTime), c('notes', null=True),
        sa.CheckConstraint("state IN ('here','missing')", name=op.f('ck_roll_mark_state')),
        sa.CheckConstraint("way IN ('at','meet','see_off','there','back')", name=op.f('ck_roll_mark_way')),
        sa.ForeignKeyConstraint(['item_id'], ['itinerary_item.id'], name=op.f('fk_roll_mark_item_id_itinerary_item')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_roll_mark_participation_id_participation')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_roll_mark_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_roll_mark')),
        sa.UniqueConstraint('item_id', 'participation_id', 'way', name=op.f('uq_roll_mark_item_id'))
    )
    op.create_index(op.f('ix_roll_mark_participation_id'), 'roll_mark', ['participation_id'])
    op.create_index(op.f('ix_roll_mark_visit_id'), 'roll_mark', ['visit_id'])

    op.add_column('item_attendee', sa.Column('seat', sa.Text(), nullable=True))
    op.add_column('item_attendee', sa.Column('booking', sa.Text(), nullable=True))
    op.add_column('item_attendee', sa.Column('luggage', sa.Text(), nullable=True))

    op.add_column('itinerary_item', sa.Column('terminal', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('to_terminal', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('booking', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('luggage', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('groups', sa.JSON(), nullable=True))
    op.add_column('itinerary_item', sa.Column('responsible_phone', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('interpreter', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('dress', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('bring', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('gift', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('who_pays', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('address', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('private', sa.Boolean(), nullable=True))
    op.add_column('itinerary_item', sa.Column('series', sa.Text(), nullable=True))
    op.add_column('itinerary_item', sa.Column('repeats', sa.Text(), nullable=True))
    op.create_index(op.f('ix_itinerary_item_series'), 'itinerary_item', ['series'])

    op.add_column('paper', sa.Column('expires_on', sa.Date(), nullable=True))
    op.add_column('paper', sa.Column('due_on', sa.Date(), nullable=True))
    op.add_column('paper', sa.Column('reminded_on', sa.Date(), nullable=True))

    op.add_column('participation', sa.Column('child_seat', sa.Boolean(), nullable=True))

    # a reference added to a table that is there: Alembic would copy the whole table for it, SQLite need not
    for name, other in (('fee_id', 'fee'), ('budget_line_id', 'budget_line')):
        op.execute(f'ALTER TABLE payment ADD COLUMN {name} TEXT '
                   f'CONSTRAINT fk_payment_{name}_{other} REFERENCES {other} (id)')
    op.add_column('payment', sa.Column('receipt', sa.Text(), nullable=True))
    op.create_index(op.f('ix_payment_budget_line_id'), 'payment', ['budget_line_id'])
    op.create_index(op.f('ix_payment_fee_id'), 'payment', ['fee_id'])

    op.add_column('person', sa.Column('passport_issued_on', sa.Text(), nullable=True))

    op.add_column('visit', sa.Column('currency', sa.Text(), nullable=True))
    op.add_column('visit', sa.Column('country', sa.Text(), nullable=True))


def downgrade() -> None:
    raise RuntimeError("A desk file is never migrated back: open the copy that was kept instead.")

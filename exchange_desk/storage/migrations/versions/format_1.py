"""Format 1: the first desk file"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "format_1"
down_revision = None


# fmt: off
def c(name: str, kind: Any = sa.Text, null: bool = False) -> Any:
    """A column; `null` says that it may be unknown."""
    return sa.Column(name, kind(), nullable=null)


def upgrade() -> None:
    op.create_table(
        'committee', c('id'), c('name'), c('town'), c('region', null=True), c('country'), c('zone', null=True),
        c('language'), c('paper'), c('on_call_name', null=True), c('on_call_phone', null=True),
        c('emergency_number', null=True), c('hospital', null=True), c('meeting_point', null=True),
        c('rule_numbers', sa.JSON), c('weights', sa.JSON), c('sample', sa.Boolean), c('notes', null=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_committee'))
    )
    op.create_table(
        'community', c('id'), c('name'), c('name_original', null=True), c('kind'), c('region', null=True),
        c('country'), c('zone', null=True), c('language', null=True), c('population', sa.Integer, null=True),
        c('mayor', null=True), c('website', null=True), c('notes', null=True), c('search_key'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_community'))
    )
    op.create_index(op.f('ix_community_search_key'), 'community', ['search_key'])

    op.create_table(
        'household', c('id'), c('name'), c('greeting', null=True), c('street', null=True),
        c('part_of_town', null=True), c('town', null=True), c('phone', null=True), c('phone_typed', null=True),
        c('email', null=True), c('smoking', null=True), c('steps', null=True), c('steps_note', null=True),
        c('diets_served', sa.JSON), c('kitchen_note', null=True), c('cot', sa.Boolean),
        c('distance_km', sa.Double, null=True), c('seats_in_car', sa.Integer, null=True), c('house_notes', null=True),
        c('notes', null=True), c('confidential_note', null=True), c('search_key'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_household'))
    )
    op.create_index(op.f('ix_household_search_key'), 'household', ['search_key'])

    op.create_table(
        'person', c('id'), c('title', null=True), c('family_name', null=True), c('given_name', null=True),
        c('family_name_original', null=True), c('given_name_original', null=True),
        c('family_name_reading', null=True), c('given_name_reading', null=True), c('passport_name', null=True),
        c('called', null=True), c('name_order'), c('sex', null=True), c('born', null=True),
        c('stated_age', sa.Integer, null=True), c('stated_age_on', sa.Date, null=True), c('nationality', null=True),
        c('phone', null=True), c('phone_typed', null=True), c('email', null=True), c('address', null=True),
        c('diets', sa.JSON), c('diet_note', null=True), c('medication', null=True), c('medical_note', null=True),
        c('mobility', null=True), c('mobility_note', null=True), c('smoker', null=True),
        c('smoke_tolerance', null=True), c('occupation', null=True), c('organisation', null=True),
        c('grade', null=True), c('interests', null=True), c('passport_number', null=True),
        c('passport_country', null=True), c('passport_valid_to', null=True), c('notes', null=True), c('search_key'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_person'))
    )
    op.create_index(op.f('ix_person_search_key'), 'person', ['search_key'])

    op.create_table(
        'step', c('id'), c('number', sa.Integer), c('label'), c('by'), c('at'), c('state'), c('undoable', sa.Boolean),
        c('tables', sa.JSON), sa.PrimaryKeyConstraint('id', name=op.f('pk_step')),
        sa.UniqueConstraint('number', name=op.f('uq_step_number'))
    )
    op.create_table(
        'visit', c('id'), c('title'), c('direction'), c('starts', sa.Date), c('ends', sa.Date),
        c('rule_packs', sa.JSON), c('meeting_point', null=True), c('on_call_name', null=True),
        c('on_call_phone', null=True), c('notes', null=True), c('search_key'),
        sa.CheckConstraint("direction IN ('inbound','outbound','virtual','student-year')", name=op.f('ck_visit_direction')),
        sa.CheckConstraint('starts <= ends', name=op.f('ck_visit_order')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_visit'))
    )
    op.create_index(op.f('ix_visit_search_key'), 'visit', ['search_key'])

    op.create_table(
        'allergy', c('id'), c('person_id'), c('substance'), c('kind', null=True), c('severity', null=True),
        c('plan', null=True), c('as_typed', null=True),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_allergy_person_id_person')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_allergy'))
    )
    op.create_index(op.f('ix_allergy_person_id'), 'allergy', ['person_id'])

    op.create_table(
        'animal_limit', c('id'), c('person_id'), c('animal'), c('strength'), c('why', null=True),
        c('as_typed', null=True),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_animal_limit_person_id_person')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_animal_limit'))
    )
    op.create_index(op.f('ix_animal_limit_person_id'), 'animal_limit', ['person_id'])

    op.create_table(
        'background_check', c('id'), c('person_id'), c('state'), c('checked_on', null=True),
        c('checked_by', null=True), c('valid_until', null=True), c('as_typed', null=True),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_background_check_person_id_person')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_background_check'))
    )
    op.create_index(op.f('ix_background_check_person_id'), 'background_check', ['person_id'])

    op.create_table(
        'change', c('id'), c('step_id'), c('number', sa.Integer), c('table_name'), c('row_id'),
        sa.Column('before', sa.JSON(none_as_null=True), nullable=True),
        sa.Column('after', sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(['step_id'], ['step.id'], name=op.f('fk_change_step_id_step')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_change'))
    )
    op.create_index(op.f('ix_change_row_id'), 'change', ['row_id'])
    op.create_index(op.f('ix_change_step_id'), 'change', ['step_id'])

    op.create_table(
        'emergency_contact', c('id'), c('person_id'), c('position', sa.Integer), c('name', null=True),
        c('relation', null=True), c('phone', null=True), c('phone_typed', null=True), c('email', null=True),
        c('as_typed', null=True),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_emergency_contact_person_id_person')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_emergency_contact'))
    )
    op.create_index(op.f('ix_emergency_contact_person_id'), 'emergency_contact', ['person_id'])

    op.create_table(
        'host_offer', c('id'), c('visit_id'), c('household_id'), c('reference', null=True), c('kind'),
        c('max_guests', sa.Integer, null=True), c('groups', sa.JSON), c('guests_sex', null=True),
        c('two_guests', null=True), c('when', null=True), c('seats', sa.Integer, null=True), c('back_up', sa.Boolean),
        c('submitted_at', sa.DateTime, null=True), c('withdrawn_at', sa.DateTime, null=True),
        c('withdrawn_why', null=True), c('notes', null=True),
        sa.CheckConstraint("kind IN ('overnight','day','meal')", name=op.f('ck_host_offer_kind')),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_host_offer_household_id_household')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_host_offer_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_host_offer')),
        sa.UniqueConstraint('visit_id', 'household_id', name=op.f('uq_host_offer_visit_id'))
    )
    op.create_index(op.f('ix_host_offer_household_id'), 'host_offer', ['household_id'])

    op.create_table(
        'hosting', c('id'), c('person_id', null=True), c('household_id', null=True), c('guest_typed', null=True),
        c('household_typed', null=True), c('town', null=True), c('began', null=True), c('ended', null=True),
        c('notes', null=True),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_hosting_household_id_household')),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_hosting_person_id_person')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_hosting'))
    )
    op.create_index(op.f('ix_hosting_household_id'), 'hosting', ['household_id'])
    op.create_index(op.f('ix_hosting_person_id'), 'hosting', ['person_id'])

    op.create_table(
        'household_member', c('id'), c('household_id'), c('person_id'), c('position', sa.Integer),
        c('relation', null=True), c('adult', sa.Boolean, null=True), c('lives_here'),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_household_member_household_id_household')),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_household_member_person_id_person')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_household_member'))
    )
    op.create_index(op.f('ix_household_member_household_id'), 'household_member', ['household_id'])
    op.create_index(op.f('ix_household_member_person_id'), 'household_member', ['person_id'])

    op.create_table(
        'import_run', c('id'), c('visit_id', null=True), c('kind'), c('file_name'), c('sha256'),
        c('mapping', sa.JSON), c('counts', sa.JSON),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_import_run_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_import_run'))
    )
    op.create_index(op.f('ix_import_run_visit_id'), 'import_run', ['visit_id'])

    op.create_table(
        'itinerary_item', c('id'), c('visit_id'), c('reference', null=True), c('travel', sa.Boolean), c('kind'),
        c('title'), c('starts_on', sa.Date), c('starts_at', sa.Time, null=True), c('starts_zone'),
        c('ends_on', sa.Date, null=True), c('ends_at', sa.Time, null=True), c('ends_zone', null=True),
        c('time_note', null=True), c('place', null=True), c('place_code', null=True), c('to_place', null=True),
        c('to_place_code', null=True), c('carrier', null=True), c('number', null=True), c('audience'),
        c('audience_typed', null=True), c('community_id', null=True), c('meals', sa.JSON), c('meal_by', null=True),
        c('responsible', null=True), c('status'), c('notes', null=True),
        sa.ForeignKeyConstraint(['community_id'], ['community.id'], name=op.f('fk_itinerary_item_community_id_community')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_itinerary_item_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_itinerary_item'))
    )
    op.create_index(op.f('ix_itinerary_item_community_id'), 'itinerary_item', ['community_id'])
    op.create_index(op.f('ix_itinerary_item_visit_id'), 'itinerary_item', ['visit_id'])

    op.create_table(
        'partnership', c('id'), c('community_id'), c('kind'), c('counterpart', null=True),
        c('first_contact', null=True), c('how_it_began', null=True), c('notes', null=True),
        sa.ForeignKeyConstraint(['community_id'], ['community.id'], name=op.f('fk_partnership_community_id_community')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_partnership'))
    )
    op.create_index(op.f('ix_partnership_community_id'), 'partnership', ['community_id'])

    op.create_table(
        'party', c('id'), c('visit_id'), c('label'), c('kind'), c('beds', null=True), c('keep'),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_party_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_party'))
    )
    op.create_index(op.f('ix_party_visit_id'), 'party', ['visit_id'])

    op.create_table(
        'person_language', c('id'), c('person_id'), c('language'), c('level', null=True),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_person_language_person_id_person')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_person_language'))
    )
    op.create_index(op.f('ix_person_language_person_id'), 'person_language', ['person_id'])

    op.create_table(
        'pet', c('id'), c('household_id'), c('animal'), c('count', sa.Integer, null=True), c('indoors', null=True),
        c('size', null=True), c('settled', sa.Boolean), c('note', null=True),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_pet_household_id_household')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_pet'))
    )
    op.create_index(op.f('ix_pet_household_id'), 'pet', ['household_id'])

    op.create_table(
        'printed_sheet', c('id'), c('visit_id'), c('document'), c('subject'), c('recipient'), c('revision'),
        c('pages', sa.Integer), c('level'), c('paper'), c('languages'), c('printed_at', sa.DateTime),
        c('content', sa.JSON), c('void', sa.Boolean),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_printed_sheet_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_printed_sheet'))
    )
    op.create_index(op.f('ix_printed_sheet_visit_id'), 'printed_sheet', ['visit_id'])

    op.create_table(
        'room', c('id'), c('household_id'), c('label'), c('position', sa.Integer), c('living_room', sa.Boolean),
        c('step_free', sa.Boolean, null=True), c('shared_with', null=True), c('notes', null=True),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_room_household_id_household')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_room'))
    )
    op.create_index(op.f('ix_room_household_id'), 'room', ['household_id'])

    op.create_table(
        'visit_partner', c('id'), c('visit_id'), c('community_id'),
        sa.ForeignKeyConstraint(['community_id'], ['community.id'], name=op.f('fk_visit_partner_community_id_community')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_visit_partner_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_visit_partner')),
        sa.UniqueConstraint('visit_id', 'community_id', name=op.f('uq_visit_partner_visit_id'))
    )
    op.create_index(op.f('ix_visit_partner_community_id'), 'visit_partner', ['community_id'])

    op.create_table(
        'bed', c('id'), c('room_id'), c('kind'), c('position', sa.Integer),
        sa.ForeignKeyConstraint(['room_id'], ['room.id'], name=op.f('fk_bed_room_id_room')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_bed'))
    )
    op.create_index(op.f('ix_bed_room_id'), 'bed', ['room_id'])

    op.create_table(
        'imported_row', c('id'), c('import_id'), c('visit_id', null=True), c('kind'), c('key'), c('row', sa.Integer),
        c('subject_kind'), c('subject_id'), c('values', sa.JSON),
        sa.ForeignKeyConstraint(['import_id'], ['import_run.id'], name=op.f('fk_imported_row_import_id_import_run')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_imported_row_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_imported_row'))
    )
    op.create_index(op.f('ix_imported_row_import_id'), 'imported_row', ['import_id'])
    op.create_index(op.f('ix_imported_row_key'), 'imported_row', ['key'])
    op.create_index(op.f('ix_imported_row_visit_id'), 'imported_row', ['visit_id'])

    op.create_table(
        'offer_night', c('id'), c('offer_id'), c('night', sa.Date),
        sa.ForeignKeyConstraint(['offer_id'], ['host_offer.id'], name=op.f('fk_offer_night_offer_id_host_offer')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_offer_night')),
        sa.UniqueConstraint('offer_id', 'night', name=op.f('uq_offer_night_offer_id'))
    )
    op.create_table(
        'participation', c('id'), c('visit_id'), c('person_id'), c('community_id', null=True),
        c('party_id', null=True), c('reference', null=True), c('position', sa.Integer, null=True), c('role'),
        c('status'), c('first_night', sa.Date, null=True), c('last_night', sa.Date, null=True),
        c('arrival_note', null=True), c('own_lodging', sa.Boolean), c('beds', null=True), c('beds_typed', null=True),
        c('wish_note', null=True), c('consent', null=True), c('notes', null=True),
        sa.CheckConstraint("status IN ('going','waiting','cancelled')", name=op.f('ck_participation_status')),
        sa.ForeignKeyConstraint(['community_id'], ['community.id'], name=op.f('fk_participation_community_id_community')),
        sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_participation_party_id_party')),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_participation_person_id_person')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_participation_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_participation')),
        sa.UniqueConstraint('visit_id', 'person_id', name=op.f('uq_participation_visit_id'))
    )
    op.create_index(op.f('ix_participation_community_id'), 'participation', ['community_id'])
    op.create_index(op.f('ix_participation_party_id'), 'participation', ['party_id'])
    op.create_index(op.f('ix_participation_person_id'), 'participation', ['person_id'])

    op.create_table(
        'partnership_status', c('id'), c('partnership_id'), c('stage'), c('since', null=True), c('source', null=True),
        c('notes', null=True),
        sa.ForeignKeyConstraint(['partnership_id'], ['partnership.id'], name=op.f('fk_partnership_status_partnership_id_partnership')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_partnership_status'))
    )
    op.create_index(op.f('ix_partnership_status_partnership_id'), 'partnership_status', ['partnership_id'])

    op.create_table(
        'question', c('id'), c('visit_id', null=True), c('import_id', null=True), c('code'), c('severity'),
        c('about', null=True), c('text'), c('row', sa.Integer, null=True), c('column', null=True),
        c('value', null=True), c('choices', sa.JSON), c('target', sa.JSON), c('state'), c('answer', null=True),
        sa.ForeignKeyConstraint(['import_id'], ['import_run.id'], name=op.f('fk_question_import_id_import_run')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_question_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_question'))
    )
    op.create_index(op.f('ix_question_import_id'), 'question', ['import_id'])
    op.create_index(op.f('ix_question_visit_id'), 'question', ['visit_id'])

    op.create_table(
        'item_attendee', c('id'), c('item_id'), c('participation_id'), c('included', sa.Boolean),
        sa.ForeignKeyConstraint(['item_id'], ['itinerary_item.id'], name=op.f('fk_item_attendee_item_id_itinerary_item')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_item_attendee_participation_id_participation')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_item_attendee')),
        sa.UniqueConstraint('item_id', 'participation_id', name=op.f('uq_item_attendee_item_id'))
    )
    op.create_index(op.f('ix_item_attendee_participation_id'), 'item_attendee', ['participation_id'])

    op.create_table(
        'placement', c('id'), c('visit_id'), c('participation_id'), c('household_id'), c('room_id', null=True),
        c('first_night', sa.Date), c('last_night', sa.Date), c('state'), c('locked', sa.Boolean),
        c('notes', null=True),
        sa.CheckConstraint("state IN ('pencilled','confirmed')", name=op.f('ck_placement_state')),
        sa.CheckConstraint('first_night <= last_night', name=op.f('ck_placement_order')),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_placement_household_id_household')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_placement_participation_id_participation')),
        sa.ForeignKeyConstraint(['room_id'], ['room.id'], name=op.f('fk_placement_room_id_room')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_placement_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_placement'))
    )
    op.create_index(op.f('ix_placement_household_id'), 'placement', ['household_id'])
    op.create_index(op.f('ix_placement_participation_id'), 'placement', ['participation_id'])
    op.create_index(op.f('ix_placement_room_id'), 'placement', ['room_id'])
    op.create_index(op.f('ix_placement_visit_id'), 'placement', ['visit_id'])

    op.create_table(
        'rule_exception', c('id'), c('visit_id'), c('participation_id'), c('household_id'), c('rule'), c('because'),
        c('by'),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_rule_exception_household_id_household')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_rule_exception_participation_id_participation')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_rule_exception_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_rule_exception'))
    )
    op.create_index(op.f('ix_rule_exception_household_id'), 'rule_exception', ['household_id'])
    op.create_index(op.f('ix_rule_exception_participation_id'), 'rule_exception', ['participation_id'])
    op.create_index(op.f('ix_rule_exception_visit_id'), 'rule_exception', ['visit_id'])

    op.create_table(
        'wish', c('id'), c('visit_id'), c('participation_id', null=True), c('household_id', null=True),
        c('about_participation_id', null=True), c('about_household_id', null=True), c('kind'), c('topic', null=True),
        c('confidential', sa.Boolean), c('settled', sa.Boolean), c('as_typed', null=True),
        sa.ForeignKeyConstraint(['about_household_id'], ['household.id'], name=op.f('fk_wish_about_household_id_household')),
        sa.ForeignKeyConstraint(['about_participation_id'], ['participation.id'], name=op.f('fk_wish_about_participation_id_participation')),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_wish_household_id_household')),
        sa.ForeignKeyConstraint(['participation_id'], ['participation.id'], name=op.f('fk_wish_participation_id_participation')),
        sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_wish_visit_id_visit')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_wish'))
    )
    op.create_index(op.f('ix_wish_about_household_id'), 'wish', ['about_household_id'])
    op.create_index(op.f('ix_wish_about_participation_id'), 'wish', ['about_participation_id'])
    op.create_index(op.f('ix_wish_household_id'), 'wish', ['household_id'])
    op.create_index(op.f('ix_wish_participation_id'), 'wish', ['participation_id'])
    op.create_index(op.f('ix_wish_visit_id'), 'wish', ['visit_id'])


def downgrade() -> None:
    raise RuntimeError("A desk file is never migrated back: open the copy that was kept instead.")

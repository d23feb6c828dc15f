-- Columns of tables whose figures are broken down by applicant; everything else stands under total.
-- For analysts; read it through the views in schema main.
create table if not exists core.dim_breakdown (
    breakdown_id tinyint,
    code varchar,
    path varchar,
    label_zh varchar,
    label_en varchar
);
comment on table core.dim_breakdown is 'Columns of tables whose figures are broken down by applicant; everything else stands under total.';
comment on column core.dim_breakdown.breakdown_id is 'Surrogate key';
comment on column core.dim_breakdown.code is 'Code';
comment on column core.dim_breakdown.path is 'Whole label path';
comment on column core.dim_breakdown.label_zh is 'Its own label';
comment on column core.dim_breakdown.label_en is 'Label in English';

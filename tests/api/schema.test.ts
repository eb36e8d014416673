import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedScalarType } from 'graphql'
import t from 'tap'
import * as z from 'zod'
import { loadSchema } from '../../services/api/load-schema.js'
import { AnchorDecision, AnchorSubject } from '../../services/norms/anchor-check.js'
import { AnchorState } from '../../services/norms/anchor.js'
import { Definition } from '../../services/norms/definition.js'
import { SourceFormat } from '../../services/norms/expression.js'
import { FindingState } from '../../services/norms/finding.js'
import { ConditionKind, ExceptionKind, Modality } from '../../services/norms/norm.js'
import { ProvisionKind } from '../../services/norms/provision.js'
import { Reference } from '../../services/norms/reference.js'
import { NormState } from '../../services/norms/trace.js'
import { Change } from '../../services/norms/version-difference.js'

const schema = buildSchema(await loadSchema())
const types = Object.values(schema.getTypeMap()).filter(type => !isIntrospectionType(type) && !isSpecifiedScalarType(type))

t.test('every type, field, argument and enum value is described', async t => {
  const bare: string[] = []
  const check = (name: string, { description }: { description?: string | null | undefined }): void => { if (description == null || description.trim() === '') bare.push(name) }
  for (const type of types) {
    check(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field)
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field)
      for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg)
    }
  }
  t.same(bare, [])
})

t.test('enums have exactly the members of the kernel', async t => {
  const kernel: Record<string, z.ZodEnum> = {
    AnchorState,
    AnchorSubject,
    AnchorDecision,
    ChangeKind: Change.shape.kinds.element,
    FindingState,
    ConditionKind,
    ExceptionKind,
    Modality,
    ProvisionKind,
    NormState,
    SourceFormat,
    ReferenceKind: Reference.shape.kind,
    DefinitionScope: Definition.shape.scope
  }
  for (const [name, { options }] of Object.entries(kernel)) {
    const type = schema.getType(name)
    t.same(isEnumType(type) ? type.getValues().map(value => value.name).sort() : [], [...options].map(String).sort(), name)
  }
  const own = ['PublicationStatus', 'SearchKind']
  t.same(types.filter(isEnumType).map(({ name }) => name).sort(), [...Object.keys(kernel), ...own].sort(), 'and no enum is left out')
})

t.test('whatever has a list has a page size from 1 to 100, 20 where none is asked', async t => {
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    if (!String(field.type).startsWith('[') && !/Connection/.test(String(field.type))) continue
    t.match(field.args.find(arg => arg.name === 'first'), { defaultValue: 20 }, name)
  }
})
